import { type CommandMeta, idFor, refuse } from '@danvan/aggregate-store';
import { callerError, commandMeta, mutationError } from '@danvan/subgraph';
import { targetRefusals } from '../../domain/rollout-target/refusals.ts';
import { headcountOn } from '../../persistence/headcount-copy.ts';
import { registrantFrom } from '../../persistence/organization-copy.ts';
import type { StoredRollout } from '../../persistence/stores.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { rolloutPlace } from '../rollout-scope.ts';
import { assertCovered } from '../scope.ts';
import { unknown, unknownRefusals } from '../unknown.ts';

const most = 100;
const wrongNumber = { en: `Assign 1 to ${most} organizations at a time.`, vi: `Mỗi lần giao từ 1 đến ${most} đơn vị.` };

type When = ReturnType<typeof dated>;

async function assignOne(context: Context, rollout: StoredRollout, organizationId: string, when: When, meta: CommandMeta) {
  const copy = await context.loaders.organization.load(organizationId);
  if (!copy) return refuse('UNKNOWN_ORGANIZATION', { id: organizationId });
  const { unitCode, unitPath, path } = registrantFrom(copy, when.on);
  const { id: rolloutId, documentKind, year, provenance } = rollout;
  const id = idFor('rollout-target', rolloutId, organizationId);
  const organization = { id: organizationId, type: copy.type, unitCode, unitPath: [...unitPath], path: [...path] };
  const officialHeadcount = headcountOn(await context.loaders.headcount.load(organizationId), when.on);
  const target = { id, rolloutId, documentKind, year, provenance, organization, officialHeadcount };
  return context.rolloutTargets.execute(id, { type: 'assign', target, rollout, ...when }, meta);
}

/** Each organization is assigned or refused by itself; the same key again goes on where it broke off. */
export const assignRolloutTargets: MutationResolvers['assignRolloutTargets'] = async (_, { input }, context) => {
  const { rolloutId, organizationIds } = input;
  if (organizationIds.length === 0 || organizationIds.length > most) throw callerError('BAD_USER_INPUT', wrongNumber, 'organizationIds');
  const rollout = await context.loaders.rollout.load(rolloutId);
  if (!rollout) return { ...unknown('rollout', 'UNKNOWN_ROLLOUT', 'rolloutId', rolloutId, context), targets: [] };
  await assertCovered(context, 'rollout.assign', await rolloutPlace(context, rollout));
  const when = dated(input, context);
  const meta = await commandMeta(context, input);
  const outcomes = await Promise.all(organizationIds.map((id) => assignOne(context, rollout, id, when, meta)));
  const catalogue = { ...unknownRefusals, ...targetRefusals };
  const errors = outcomes.flatMap((outcome, at) =>
    outcome.ok ? [] : [{ ...mutationError(outcome.refusal, catalogue, context.language), path: ['organizationIds', String(at)] }],
  );
  return { rollout, targets: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.state] : [])), errors };
};
