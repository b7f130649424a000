import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta, refusedPayload } from '@danvan/subgraph';
import { jointProgrammeLifecycle } from '../../domain/joint-programme/lifecycle.ts';
import { jointProgrammeRefusals } from '../../domain/joint-programme/refusals.ts';
import type { JointProgramme, NewJointProgramme } from '../../domain/joint-programme/types.ts';
import { yearWithin } from '../../domain/joint-programme/year.ts';
import { isActiveOn } from '../../persistence/organization-copy.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { assertCovered, jointMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

type Said = Pick<NewJointProgramme, 'id' | 'title' | 'kind' | 'parentId' | 'from' | 'to' | 'renewalOf' | 'provenance'> & {
  readonly coordinatorId: string;
  readonly signatoryIds: readonly string[];
};

async function parentOf({ loaders, jointProgrammes }: Context, { parentId, from, to }: Said) {
  const parent = parentId === null ? null : await loaders.jointProgramme.load(parentId);
  const year = yearWithin({ from, to });
  const plan = parent && (await jointProgrammes.model.findOne({ parentId, year } as never, { _id: 1 }).lean<{ _id: string }>());
  return parent && { ...parent, planOfYearId: plan?._id ?? null };
}

/** Looks up what a new joint programme refers to. @returns it, or the id of the organization that is not known here */
async function lookUp(said: Said, on: string, context: Context): Promise<NewJointProgramme | { readonly unknownId: string }> {
  const { coordinatorId, signatoryIds, ...content } = said;
  const ids = [...new Set([coordinatorId, ...signatoryIds])];
  const found = await context.loaders.organization.loadMany(ids);
  const copies = new Map(found.flatMap((copy) => (copy && !(copy instanceof Error) ? [[copy._id, copy] as const] : [])));
  const unknownId = ids.find((id) => !copies.has(id));
  const leading = copies.get(coordinatorId);
  if (unknownId !== undefined || !leading) return { unknownId: unknownId ?? coordinatorId };
  const { unitCode, unitPath, path } = leading;
  const signatories = signatoryIds.flatMap((id) => {
    const copy = copies.get(id);
    return copy ? [{ organizationId: id, organizationType: copy.type, isActive: isActiveOn(copy, on) }] : [];
  });
  const parent = await parentOf(context, said);
  return { ...content, coordinator: { id: coordinatorId, unitCode, unitPath, path }, signatories, parent };
}

export const draftJointProgramme: MutationResolvers['draftJointProgramme'] = async (_, { input }, context) => {
  const { title, kind, from, to, coordinatorId, signatoryIds, provenance = 'RECORDED' } = input;
  const day = dated(input, context);
  const id = idFor('joint-programme', context.actor.id, input.idempotencyKey);
  const parentId = input.parentId ?? null;
  const said: Said = { id, title, kind, parentId, from, to, coordinatorId, signatoryIds, provenance, renewalOf: null };
  const programme = await lookUp(said, day.on, context);
  if ('unknownId' in programme) return unknown('jointProgramme', 'UNKNOWN_ORGANIZATION', 'signatoryIds', programme.unknownId, context);
  await assertCovered(context, 'joint.draft', programme.coordinator);
  if (parentId !== null && programme.parent === null) {
    return unknown('jointProgramme', 'UNKNOWN_JOINT_PROGRAMME', 'parentId', parentId, context);
  }
  return context.jointProgrammes
    .execute(id, { type: 'draft', programme, ...day }, await commandMeta(context, input))
    .then(asPayload('jointProgramme', jointProgrammeRefusals, context));
};

const renewalOf = (old: JointProgramme, id: string, said: { title?: string | null; from: string; to: string }): Said => ({
  id,
  title: said.title ?? old.title,
  kind: old.kind,
  parentId: old.parentId,
  from: said.from,
  to: said.to,
  coordinatorId: old.coordinator.id,
  signatoryIds: old.signatories.map(({ organizationId }) => organizationId),
  renewalOf: old.id,
  provenance: old.provenance,
});

/**
 * The new one is decided first and drafted last: where it would be refused the old one stays as it is, and a repeat under the same key finishes what
 * was broken off between the two.
 */
export const renewJointProgramme: MutationResolvers['renewJointProgramme'] = async (_, { input }, context) => {
  const old = await context.loaders.jointProgramme.load(input.jointProgrammeId);
  if (!old) return unknown('jointProgramme', 'UNKNOWN_JOINT_PROGRAMME', 'jointProgrammeId', input.jointProgrammeId, context);
  const day = dated(input, context);
  const id = idFor('joint-programme', context.actor.id, input.idempotencyKey);
  const programme = await lookUp(renewalOf(old, id, input), day.on, context);
  if ('unknownId' in programme) return unknown('jointProgramme', 'UNKNOWN_ORGANIZATION', 'jointProgrammeId', programme.unknownId, context);
  const command = { type: 'draft', programme, ...day } as const;
  const isDrafted = (await context.loaders.jointProgramme.load(id)) !== null;
  const decision = jointProgrammeLifecycle.decide(null, command);
  if (!isDrafted && !decision.ok) return refusedPayload('jointProgramme', decision.refusal, jointProgrammeRefusals, context);
  const meta = await jointMeta(context, input, 'joint.renew');
  const renewed = await context.jointProgrammes.execute(old.id, { type: 'renew', renewedById: id, ...day }, meta);
  if (!renewed.ok) return refusedPayload('jointProgramme', renewed.refusal, jointProgrammeRefusals, context);
  return context.jointProgrammes
    .execute(id, command, { ...(await commandMeta(context, input)), expectedVersion: null })
    .then(asPayload('jointProgramme', jointProgrammeRefusals, context));
};
