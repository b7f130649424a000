import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { entryRefusals } from '../../domain/entry/refusals.ts';
import type { DraftEntryInput, MutationResolvers, RegisterEntryInput } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { assertCovered } from '../scope.ts';
import { unknown } from '../unknown.ts';

type NewEntryInput = DraftEntryInput | RegisterEntryInput;

/** Both ways into the lifecycle take the same content: with a draft before the registration, or without. */
async function enter(type: 'draft' | 'register', input: NewEntryInput, context: Context) {
  const { kind, title, pressingIssue, field, subjectType, year, programmeId, registrantId, registeredLevel } = input;
  const [programme, organization] = await Promise.all([
    context.loaders.programme.load(programmeId),
    context.loaders.organization.load(registrantId),
  ]);
  if (!organization) return unknown('entry', 'UNKNOWN_REGISTRANT', 'registrantId', registrantId, context);
  await assertCovered(context, `entry.${type}`, organization);
  if (!programme) return unknown('entry', 'UNKNOWN_PROGRAMME', 'programmeId', programmeId, context);
  const { unitCode, unitPath, path } = organization;
  const registrant = { id: registrantId, unitCode, unitPath, path };
  const provenance = input.provenance ?? 'RECORDED';
  const id = idFor('entry', context.actor.id, input.idempotencyKey);
  const entry = { id, kind, title, pressingIssue, field, subjectType, year, programme, registrant, registeredLevel, provenance };
  return context.entries
    .execute(id, { type, entry, ...dated(input, context) }, await commandMeta(context, input))
    .then(asPayload('entry', entryRefusals, context));
}

export const draftEntry: MutationResolvers['draftEntry'] = (_, { input }, context) => enter('draft', input, context);

export const registerEntry: MutationResolvers['registerEntry'] = (_, { input }, context) => enter('register', input, context);
