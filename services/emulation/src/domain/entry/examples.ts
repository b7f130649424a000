import type { CriteriaSet, EmulationRegistrant, EntryStatus } from '@danvan/contracts';
import type { Body, EntryCommand, EntryEvent, NewEntry } from './types.ts';

const dated = (on: string) => ({ on, today: '2026-11-24' });

/** The model of the newspaper’s photograph, told from its draft to its spread; the specs start from here. */
export const cleanRoad: NewEntry = {
  id: 'entry-1',
  kind: 'MODEL',
  title: 'Đoạn đường sạch, đẹp',
  pressingIssue: 'Rác thải trên tuyến đường',
  field: 'CULTURE_SOCIETY',
  subjectType: 'COLLECTIVE',
  year: 2022,
  registeredLevel: 'GRASSROOTS',
  provenance: 'ARTICLE',
  registrant: {
    id: 'womens-branch-5',
    type: 'MASS_ORGANIZATION_BRANCH',
    unitCode: 'XUAN_LA',
    unitPath: ['HA_NOI', 'TAY_HO', 'XUAN_LA'],
    path: ['womens-union-ward', 'womens-branch-5'],
  },
  programme: { id: 'programme-1', status: 'ACTIVE', from: '2009-01-01', to: null },
  registrantIsActive: true,
};

/** Bodies of the ward, as the organization copy knows them. */
export const wardParty: Body = { id: 'ward-party-committee', type: 'PARTY_COMMITTEE', level: 'WARD', unitCode: 'XUAN_LA', isActive: true };
export const wardBloc: Body = { ...wardParty, id: 'ward-mobilization-bloc', type: 'MOBILIZATION_BLOC' };
export const wardGovernment: Body = { ...wardParty, id: 'ward-peoples-committee', type: 'PEOPLES_COMMITTEE' };

/** The branch that took over when the registrant’s was merged into it. */
export const successor: EmulationRegistrant = {
  ...cleanRoad.registrant,
  id: 'womens-branch-1',
  path: ['womens-union-ward', 'womens-branch-1'],
};

/** Criteria of the programme for models of collectives: three, of which the first must be met on its own. */
export const criteria: CriteriaSet = {
  year: 2022,
  kind: 'MODEL',
  subjectType: 'COLLECTIVE',
  version: 1,
  criteria: [
    { code: 'ISSUE', name: 'Giải quyết vấn đề bức xúc', weight: 50, threshold: 60 },
    { code: 'SPREAD', name: 'Sức lan tỏa', weight: 30, threshold: 0 },
    { code: 'LASTING', name: 'Tính bền vững', weight: 20, threshold: 0 },
  ],
  passMark: 70,
  definedOn: '2022-01-05',
};

const { programme, registrantIsActive: _, ...content } = cleanRoad;

/** One event of every type, in an order in which they may happen, and the two other ends. */
export const happened = {
  drafted: { type: 'EntryDrafted', ...content, programmeId: programme.id, on: '2022-01-10' },
  registered: { type: 'EntryRegistered', on: '2022-01-20' },
  approved: { type: 'EntryApproved', approverId: 'ward-party-committee', on: '2022-02-15' },
  begun: { type: 'EntryImplementationBegun', on: '2022-03-01' },
  selfAssessed: { type: 'EntrySelfAssessed', score: 92, on: '2022-10-15' },
  inspected: { type: 'EntryInspected', inspectorId: 'ward-mobilization-bloc', score: 88.5, on: '2022-11-01' },
  recognised: { type: 'EntryRecognised', level: 'GRASSROOTS', recogniserId: 'ward-peoples-committee', on: '2022-11-20' },
  notMet: { type: 'EntryFoundNotMet', on: '2022-11-20' },
  replicated: { type: 'EntryReplicated', replicatorId: 'womens-branch-7', on: '2023-03-01' },
  transferred: { type: 'EntryTransferred', holder: successor, on: '2023-04-01' },
  orphaned: { type: 'EntryOrphaned', on: '2023-04-01' },
  lapsed: { type: 'EntryLapsed', on: '2023-12-31' },
  revoked: { type: 'EntryRevoked', reason: 'FALSE_REPORT', on: '2023-06-01' },
} as const satisfies Record<string, EntryEvent>;

const { drafted, registered, approved, begun, selfAssessed, inspected, recognised, notMet, replicated, lapsed, revoked } = happened;
const toInspection = [drafted, registered, approved, begun, selfAssessed, inspected];

/** How an entry came to stand in each status. */
export const historyTo: Record<EntryStatus, readonly EntryEvent[]> = {
  DRAFT: [drafted],
  REGISTERED: [drafted, registered],
  APPROVED: [drafted, registered, approved],
  IMPLEMENTING: [drafted, registered, approved, begun],
  SELF_ASSESSED: [drafted, registered, approved, begun, selfAssessed],
  INSPECTED: toInspection,
  RECOGNISED: [...toInspection, recognised],
  NOT_MET: [...toInspection, notMet],
  REPLICATED: [...toInspection, recognised, replicated],
  LAPSED: [...toInspection, notMet, lapsed],
  REVOKED: [...toInspection, recognised, revoked],
};

/** One sound command of every type, late enough to follow any history above. */
export const commands = {
  draft: { type: 'draft', entry: cleanRoad, ...dated('2024-01-10') },
  register: { type: 'register', ...dated('2024-01-10') },
  approve: { type: 'approve', body: wardParty, actingFor: wardParty.id, ...dated('2024-01-10') },
  beginImplementation: { type: 'beginImplementation', ...dated('2024-01-10') },
  selfAssess: { type: 'selfAssess', assessment: { score: 92 }, criteriaSets: [], ...dated('2024-01-10') },
  inspect: {
    type: 'inspect',
    body: wardBloc,
    actingFor: wardBloc.id,
    assessment: { score: 88.5 },
    criteriaSets: [],
    ...dated('2024-01-10'),
  },
  recognise: { type: 'recognise', level: 'GRASSROOTS', body: wardGovernment, actingFor: wardGovernment.id, ...dated('2024-01-10') },
  markNotMet: { type: 'markNotMet', ...dated('2024-01-10') },
  markReplicated: { type: 'markReplicated', replicatorId: 'womens-branch-9', ...dated('2024-01-10') },
  followSuccessor: { type: 'followSuccessor', fromId: cleanRoad.registrant.id, holder: successor, ...dated('2024-01-10') },
  orphan: { type: 'orphan', fromId: cleanRoad.registrant.id, ...dated('2024-01-10') },
  lapse: { type: 'lapse', ...dated('2024-01-10') },
  revoke: { type: 'revoke', reason: 'DISCIPLINE', ...dated('2024-01-10') },
  /** Sound only once nobody holds the entry: the specs that try every command give it an orphan. */
  assignHolder: { type: 'assignHolder', holder: successor, isActive: true, ...dated('2024-01-10') },
} as const satisfies { [Type in EntryCommand['type']]: Extract<EntryCommand, { type: Type }> };
