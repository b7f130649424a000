import type { Entry, EntryEvent } from './types.ts';

type Drafted = Extract<EntryEvent, { type: 'EntryDrafted' }>;

export function evolve(state: Entry | null, event: EntryEvent): Entry {
  if (event.type === 'EntryDrafted') return opened(event);
  if (state === null) throw new Error(`${event.type} before EntryDrafted`);
  return { ...state, ...changed(state, event), lastOn: event.on };
}

function opened({ type: _, on, ...content }: Drafted): Entry {
  return {
    ...content,
    status: 'DRAFT',
    lastOn: on,
    registeredOn: null,
    approverId: null,
    selfAssessmentScore: null,
    inspectorId: null,
    inspectionScore: null,
    recognisedLevel: null,
    recogniserId: null,
    recognisedOn: null,
    replicatorIds: [],
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
      return { status: 'SELF_ASSESSED', selfAssessmentScore: event.score };
    case 'EntryInspected':
      return { status: 'INSPECTED', inspectorId: event.inspectorId, inspectionScore: event.score };
    case 'EntryRecognised':
      return { status: 'RECOGNISED', recognisedLevel: event.level, recogniserId: event.recogniserId, recognisedOn: event.on };
    case 'EntryFoundNotMet':
      return { status: 'NOT_MET' };
    case 'EntryReplicated':
      return { status: 'REPLICATED', replicatorIds: [...state.replicatorIds, event.replicatorId] };
    case 'EntryLapsed':
      return { status: 'LAPSED' };
    case 'EntryRevoked':
      return { status: 'REVOKED' };
  }
}
