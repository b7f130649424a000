import { idFor } from '@danvan/aggregate-store';
import type { EmulationRegistrant } from '@danvan/contracts';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { entryRefusals } from '../../domain/entry/refusals.ts';
import type { NewEntry, PreviousEdition } from '../../domain/entry/types.ts';
import { isActiveOn, registrantFrom } from '../../persistence/organization-copy.ts';
import type { DraftEntryInput, MutationResolvers, RegisterEntryInput } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { holderNow } from '../holder.ts';
import { assertCovered } from '../scope.ts';
import { unknown } from '../unknown.ts';

type NewEntryInput = DraftEntryInput | RegisterEntryInput;
type Content = Omit<NewEntry, 'id' | 'programme' | 'registrant' | 'registrantIsActive' | 'holder' | 'source' | 'previousEdition'>;
/** What a new entry says, and the ids of what it refers to. */
type Said = {
  readonly content: Content;
  readonly programmeId: string;
  readonly registrantId: string;
  readonly sourceId?: string | null;
  readonly previousEdition?: PreviousEdition;
};
type Keyed = { readonly idempotencyKey: string; readonly expectedVersion?: number | null; readonly on?: string | null };

/** Every way into the lifecycle: looks up what the entry refers to, and tells the domain what it needs to know of that. */
async function enter(type: 'draft' | 'register', input: Keyed, said: Said, context: Context) {
  const { content, programmeId, registrantId, sourceId, previousEdition } = said;
  const day = dated(input, context);
  const [programme, organization, source] = await Promise.all([
    context.loaders.programme.load(programmeId),
    context.loaders.organization.load(registrantId),
    sourceId ? context.loaders.entry.load(sourceId) : null,
  ]);
  if (!organization) return unknown('entry', 'UNKNOWN_REGISTRANT', 'registrantId', registrantId, context);
  await assertCovered(context, `entry.${type}`, organization);
  if (!programme) return unknown('entry', 'UNKNOWN_PROGRAMME', 'programmeId', programmeId, context);
  if (sourceId && !source) return unknown('entry', 'UNKNOWN_ENTRY', 'sourceId', sourceId, context);
  const holder: { holder?: EmulationRegistrant | null } = await holderNow(context, organization);
  const id = idFor('entry', context.actor.id, input.idempotencyKey);
  const facts = { registrant: registrantFrom(organization, day.on), registrantIsActive: isActiveOn(organization, day.on), ...holder };
  const entry: NewEntry = { id, ...content, programme, ...facts, ...(source && { source }), ...(previousEdition && { previousEdition }) };
  return context.entries
    .execute(id, { type, entry, ...day }, await commandMeta(context, input))
    .then(asPayload('entry', entryRefusals, context));
}

function saidIn(input: NewEntryInput): Said {
  const { kind, title, pressingIssue, field, subjectType, year, registeredLevel, provenance = 'RECORDED' } = input;
  const { programmeId, registrantId, sourceId } = input;
  return {
    content: { kind, title, pressingIssue, field, subjectType, year, registeredLevel, provenance },
    ...{ programmeId, registrantId, sourceId: sourceId ?? null },
  };
}

export const draftEntry: MutationResolvers['draftEntry'] = (_, { input }, context) => enter('draft', input, saidIn(input), context);

export const registerEntry: MutationResolvers['registerEntry'] = (_, { input }, context) =>
  enter('register', input, saidIn(input), context);

/** The new edition says what the old one said, but for what the input says anew; whoever holds the old one registers the new. */
export const reRegisterEntry: MutationResolvers['reRegisterEntry'] = async (_, { input }, context) => {
  const previous = await context.loaders.entry.load(input.entryId);
  if (!previous) return unknown('entry', 'UNKNOWN_ENTRY', 'entryId', input.entryId, context);
  const next = await context.loaders.nextEdition.load(previous.id);
  const { kind, field, subjectType } = previous;
  const title = input.title ?? previous.title;
  const pressingIssue = input.pressingIssue ?? previous.pressingIssue;
  const registeredLevel = input.registeredLevel ?? previous.registeredLevel;
  const { year, provenance = 'RECORDED' } = input;
  const content = { kind, title, pressingIssue, field, subjectType, year, registeredLevel, provenance };
  const programmeId = input.programmeId ?? previous.programmeId;
  const previousEdition = { ...previous, nextEditionId: next?.id ?? null };
  return enter('register', input, { content, programmeId, registrantId: previous.holder.id, previousEdition }, context);
};
