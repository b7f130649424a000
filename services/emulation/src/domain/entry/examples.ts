import type { EntryStatus } from '@danvan/contracts';
import type { EntryCommand, EntryEvent, NewEntry } from './types.ts';

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
    unitCode: 'XUAN_LA',
    unitPath: ['HA_NOI', 'TAY_HO', 'XUAN_LA'],
    path: ['womens-union-ward', 'womens-branch-5'],
  },
  programme: { id: 'programme-1', status: 'ACTIVE', from: '2009-01-01', to: null },
};

const { programme, ...content } = cleanRoad;

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
  approve: { type: 'approve', approverId: 'ward-party-committee', ...dated('2024-01-10') },
  beginImplementation: { type: 'beginImplementation', ...dated('2024-01-10') },
  selfAssess: { type: 'selfAssess', score: 92, ...dated('2024-01-10') },
  inspect: { type: 'inspect', inspectorId: 'ward-mobilization-bloc', score: 88.5, ...dated('2024-01-10') },
  recognise: {
    type: 'recognise',
    level: 'GRASSROOTS',
    recogniser: { id: 'ward-peoples-committee', level: 'WARD', unitCode: 'XUAN_LA' },
    ...dated('2024-01-10'),
  },
  markNotMet: { type: 'markNotMet', ...dated('2024-01-10') },
  markReplicated: { type: 'markReplicated', replicatorId: 'womens-branch-9', ...dated('2024-01-10') },
  lapse: { type: 'lapse', ...dated('2024-01-10') },
  revoke: { type: 'revoke', reason: 'DISCIPLINE', ...dated('2024-01-10') },
} as const satisfies { [Type in EntryCommand['type']]: Extract<EntryCommand, { type: Type }> };
