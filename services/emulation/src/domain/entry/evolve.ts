import type { Entry, EntryEvent, Replication } from './types.ts';

type Drafted = Extract<EntryEvent, { type: 'EntryDrafted' }>;
type Replicated = Extract<EntryEvent, { type: 'EntryReplicated' }>;

export function evolve(state: Entry | null, event: EntryEvent): Entry {
  if (event.type === 'EntryDrafted') return opened(event);
  if (state === null) throw new Error(`${event.type} before EntryDrafted`);
  // What others do is often told late: the last step is the latest, not the last told.
  const isLate = event.on < state.lastOn;
  return { ...state, ...changed(state, event), lastOn: isLate ? state.lastOn : event.on };
}

function opened({ type: _, on, ...content }: Drafted): Entry {
  return {
    ...content,
    sourceId: content.sourceId ?? null,
    sourcePath: content.sourcePath ?? [],
    previousEditionId: content.previousEditionId ?? null,
    edition: content.edition ?? 1,
    holder: content.registrant,
    orphanedOn: null,
    status: 'DRAFT',
    lastOn: on,
    registeredOn: null,
    approverId: null,
    criteriaVersion: null,
    selfAssessmentScore: null,
    selfAssessmentByCriterion: [],
    inspectorId: null,
    inspectionScore: null,
    inspectionByCriterion: [],
    shortfalls: [],
    recognisedLevel: null,
    recogniserId: null,
    recognisedOn: null,
    replications: [],
  };
}

function changed(state: Entry, event: Exclude<EntryEvent, Drafted>): Partial<Entry> {
  switch (event.type) {
    case 'EntryRegistered':
      return { status: 'REGISTERED', registeredOn: event.on };
    case 'EntryApproved':
      return { status: 'APPROVED', approverId: event.approverId };
    case 'EntryImplementationBegun':
      return { status: 'IMPLEMENTING' };
    case 'EntrySelfAssessed':
      return {
        status: 'SELF_ASSESSED',
        selfAssessmentScore: event.score,
        criteriaVersion: event.criteriaVersion ?? null,
        selfAssessmentByCriterion: event.byCriterion ?? [],
      };
    case 'EntryInspected':
      return {
        status: 'INSPECTED',
        inspectorId: event.inspectorId,
        inspectionScore: event.score,
        inspectionByCriterion: event.byCriterion ?? [],
        shortfalls: event.shortfalls ?? [],
      };
    case 'EntryRecognised':
      return { status: 'RECOGNISED', recognisedLevel: event.level, recogniserId: event.recogniserId, recognisedOn: event.on };
    case 'EntryFoundNotMet':
      return { status: 'NOT_MET' };
    case 'EntryReplicated':
      return { status: 'REPLICATED', replications: withReplication(state.replications, event) };
    case 'EntryTransferred':
      return { holder: event.holder, orphanedOn: null };
    case 'EntryOrphaned':
      return { orphanedOn: event.on };
    case 'EntryLapsed':
      return { status: 'LAPSED' };
    case 'EntryRevoked':
      return { status: 'REVOKED' };
  }
}

/** An organization stands once; what is told of it later stands in the place of what was told first. */
function withReplication(known: readonly Replication[], { replicatorId, byEntryId, on }: Replicated): readonly Replication[] {
  const replication = { replicatorId, byEntryId: byEntryId ?? null, on };
  const at = known.findIndex((one) => one.replicatorId === replicatorId);
  return at === -1 ? [...known, replication] : known.with(at, replication);
}
