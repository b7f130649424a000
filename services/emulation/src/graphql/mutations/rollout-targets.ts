import { asPayload } from '@danvan/subgraph';
import { targetRefusals } from '../../domain/rollout-target/refusals.ts';
import type { RolloutTarget, TargetCommand } from '../../domain/rollout-target/types.ts';
import { headcountOn } from '../../persistence/headcount-copy.ts';
import type { Action } from '../../policy.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { unknownEvidence } from '../evidence-scope.ts';
import { targetMeta } from '../rollout-scope.ts';
import { unknown } from '../unknown.ts';

type StepInput = Parameters<typeof targetMeta>[1] & { readonly targetId: string; readonly on?: string | null };
type Told = Extract<TargetCommand, { type: 'recordSession' | 'report' | 'complete' | 'withdraw' }>;
/** What the command says beyond its rollout and its dates. */
type Saying<Command extends Told> = Command extends Told ? Omit<Command, 'rollout' | 'on' | 'today'> : never;

async function tell(context: Context, input: StepInput, action: Action, says: (when: { on: string }) => Promise<Saying<Told>>) {
  const target = await context.loaders.rolloutTarget.load(input.targetId);
  const rollout = target && (await context.loaders.rollout.load(target.rolloutId));
  if (!rollout) return unknown('target', 'UNKNOWN_TARGET', 'targetId', input.targetId, context);
  const when = dated(input, context);
  const command = { ...(await says(when)), rollout, ...when };
  return context.rolloutTargets
    .execute(target.id, command, await targetMeta(context, input, target, action))
    .then(asPayload<RolloutTarget, 'target'>('target', targetRefusals, context));
}

export const recordRolloutSession: MutationResolvers['recordRolloutSession'] = (_, { input }, context) =>
  tell(context, input, 'rolloutTarget.recordSession', async () => ({
    type: 'recordSession',
    form: input.form,
    attendance: input.attendance,
  }));

export const reportRolloutReach: MutationResolvers['reportRolloutReach'] = async (_, { input }, context) => {
  const missing = await unknownEvidence(context, input.evidenceIds ?? []);
  if (missing !== null) return unknown('target', 'UNKNOWN_EVIDENCE', 'evidenceIds', missing, context);
  return tell(context, input, 'rolloutTarget.report', async ({ on }) => {
    const target = await context.loaders.rolloutTarget.load(input.targetId);
    const officialHeadcount = target && headcountOn(await context.loaders.headcount.load(target.organization.id), on);
    const { staffReached, headcount: reportedHeadcount, dimensions = [], evidenceIds = [] } = input;
    const figures = { staffReached, reportedHeadcount, officialHeadcount };
    return { type: 'report', report: { ...figures, dimensions: [...dimensions], evidenceIds: [...evidenceIds] } };
  });
};

export const completeRolloutTarget: MutationResolvers['completeRolloutTarget'] = (_, { input }, context) =>
  tell(context, input, 'rolloutTarget.complete', async () => ({ type: 'complete' }));

export const withdrawRolloutTarget: MutationResolvers['withdrawRolloutTarget'] = (_, { input }, context) =>
  tell(context, input, 'rolloutTarget.withdraw', async () => ({ type: 'withdraw' }));
