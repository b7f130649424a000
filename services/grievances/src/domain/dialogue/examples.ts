import type { DialogueStatus, OrganizationFacts } from '@danvan/contracts';
import type { Announce, DialogueCommand, DialogueEvent } from './types.ts';

/** Dialogues for the specs: one on a complaint in 2026, one of a ward with its people. */
export const ward: OrganizationFacts = {
  id: 'ubnd-thuy-khue',
  unitCode: 'THUY_KHUE',
  unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
  path: ['ubnd-ha-noi', 'ubnd-tay-ho', 'ubnd-thuy-khue'],
};

export const today = '2026-11-24';
type Announced = Extract<DialogueEvent, { type: 'DialogueAnnounced' }>;
type CommandOf<Type extends DialogueCommand['type']> = Extract<DialogueCommand, { type: Type }>;

const chair = { role: 'CHAIR', organizationId: ward.id, persons: 1 } as const;
const complainant = { role: 'COMPLAINANT', organizationId: null, persons: 1 } as const;
const residents = { role: 'RESIDENTS', organizationId: null, persons: 80 } as const;
export const parties = [chair, complainant];

export const announced = (changes: Partial<Announced> = {}): Announced => ({
  type: 'DialogueAnnounced',
  id: 'd1',
  on: '2026-09-01',
  kind: 'CASE',
  caseId: 'c1',
  organizer: ward,
  scheduledOn: '2026-09-10',
  noticeDue: '2026-09-05',
  invited: parties,
  provenance: 'SYNTHETIC',
  ...changes,
});

export const announce = (changes: Partial<Announce & { on: string }> = {}): CommandOf<'announce'> => ({
  type: 'announce',
  id: 'd1',
  on: '2026-09-01',
  today,
  kind: 'CASE',
  organizer: ward,
  organizerType: 'PEOPLES_COMMITTEE',
  organizerLevel: 'WARD',
  case: { id: 'c1', kind: 'COMPLAINT', status: 'VERIFYING', resolverId: ward.id },
  scheduledOn: '2026-09-10',
  invited: parties,
  provenance: 'SYNTHETIC',
  ...changes,
});

/** The ward asks its people in, in the year of the article. */
export const wardAnnounced = announced({
  kind: 'WARD_PEOPLE',
  caseId: null,
  on: '2022-10-01',
  scheduledOn: '2022-10-20',
  noticeDue: null,
  invited: [residents],
});
export const wardHeld: DialogueEvent = { type: 'DialogueHeld', on: '2022-10-20', outcome: 'HELD', attended: [chair, residents] };

/** One event of every other type. */
export const happened = {
  postponed: {
    type: 'DialoguePostponed',
    on: '2026-09-02',
    scheduledOn: '2026-09-20',
    noticeDue: '2026-09-15',
    reason: 'ASKED_BY_A_PARTY',
  },
  cancelled: { type: 'DialogueCancelled', on: '2026-09-03', reason: 'COMPLAINT_WITHDRAWN' },
  held: { type: 'DialogueHeld', on: '2026-09-10', outcome: 'HELD', attended: parties },
  asked: { type: 'QuestionRecorded', on: '2026-09-10', number: 1, fieldCode: 'ADMINISTRATIVE.LAND_HOUSING', askedBy: 'COMPLAINANT' },
  answered: { type: 'QuestionAnswered', on: '2026-09-12', number: 1, manner: 'IN_WRITING', answeredById: ward.id },
  promised: {
    type: 'FollowUpAgreed',
    on: '2026-09-10',
    number: 1,
    fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
    responsibleId: ward.id,
    dueOn: '2026-10-01',
  },
  overdue: { type: 'FollowUpOverdue', on: '2026-10-02', number: 1, dueOn: '2026-10-01' },
  done: { type: 'FollowUpDone', on: '2026-10-05', number: 1 },
  minuted: { type: 'MinutesSigned', on: '2026-09-10', signedBy: ['CHAIR', 'COMPLAINANT'], unsigned: [] },
  closed: { type: 'DialogueClosed', on: '2026-10-06' },
} as const satisfies Record<string, DialogueEvent>;

const { held, asked, answered, promised, minuted, done, cancelled, closed } = happened;

/** How a dialogue came to stand in each status, with a question and a promise open where there can be. */
export const historyTo: Record<DialogueStatus, readonly DialogueEvent[]> = {
  ANNOUNCED: [announced()],
  HELD: [announced(), held, asked, promised],
  MINUTED: [announced(), held, asked, promised, minuted],
  CLOSED: [announced(), held, asked, promised, minuted, answered, done, closed],
  CANCELLED: [announced(), cancelled],
};

const dated = (on: string) => ({ on, today });

/** One sound command of every type, for a dialogue that stands as in `historyTo`. */
export const commands: Record<DialogueCommand['type'], DialogueCommand> = {
  announce: announce(),
  postpone: { type: 'postpone', scheduledOn: '2026-09-20', reason: 'ASKED_BY_A_PARTY', ...dated('2026-09-02') },
  cancel: { type: 'cancel', reason: 'COMPLAINT_WITHDRAWN', ...dated('2026-09-03') },
  hold: { type: 'hold', outcome: 'HELD', attended: parties, ...dated('2026-09-10') },
  recordQuestion: { type: 'recordQuestion', fieldCode: 'ADMINISTRATIVE.LAND_HOUSING', askedBy: 'COMPLAINANT', ...dated('2026-09-10') },
  answerQuestion: { type: 'answerQuestion', number: 1, manner: 'IN_WRITING', answeredById: ward.id, ...dated('2026-09-12') },
  agreeFollowUp: {
    type: 'agreeFollowUp',
    fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
    responsibleId: ward.id,
    dueOn: '2026-10-01',
    ...dated('2026-09-10'),
  },
  completeFollowUp: { type: 'completeFollowUp', number: 1, ...dated('2026-10-05') },
  watch: { type: 'watch', ...dated('2026-10-02') },
  signMinutes: { type: 'signMinutes', signedBy: ['CHAIR', 'COMPLAINANT'], unsigned: [], ...dated('2026-09-10') },
  close: { type: 'close', ...dated('2026-10-06') },
};

/** The command's fields changed, its type kept. */
export const but = <Type extends DialogueCommand['type']>(type: Type, changes: Partial<CommandOf<Type>>): CommandOf<Type> =>
  ({ ...commands[type], ...changes }) as CommandOf<Type>;

/** Ready to be closed. */
export const settled: readonly DialogueEvent[] = [...historyTo.MINUTED, answered, done];
