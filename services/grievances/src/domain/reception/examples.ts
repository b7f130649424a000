import type { OrganizationFacts, ReceptionStatus } from '@danvan/contracts';
import type { ReceiveTurn, ReceptionCommand, ReceptionEvent } from './types.ts';

/** A day on which the ward receives: Friday, 26 August 2022, before the National Day holidays of 1 and 2 September. */
export const ward: OrganizationFacts = {
  id: 'ubnd-thuy-khue',
  unitCode: 'THUY_KHUE',
  unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
  path: ['ubnd-ha-noi', 'ubnd-tay-ho', 'ubnd-thuy-khue'],
};
export const day = '2022-08-26';
const dated = (on: string) => ({ on, today: '2026-11-24' });

type EventOf<Type extends ReceptionEvent['type']> = Extract<ReceptionEvent, { type: Type }>;
export type CommandOf<Type extends ReceptionCommand['type']> = Extract<ReceptionCommand, { type: Type }>;

export const opened = (changes: Partial<EventOf<'ReceptionOpened'>> = {}): EventOf<'ReceptionOpened'> => ({
  type: 'ReceptionOpened',
  id: 'r1',
  on: day,
  receptionType: 'PERIODIC',
  receivedBy: 'HEAD',
  organization: ward,
  provenance: 'SYNTHETIC',
  ...changes,
});

export const petition = { id: 'p1', kind: 'COMPLAINT', channel: 'RECEPTION', organizationId: ward.id, receivedOn: day } as const;

export const turn = (changes: Partial<ReceiveTurn & { on: string }> = {}): CommandOf<'receiveTurn'> => ({
  type: 'receiveTurn',
  kind: 'COMPLAINT',
  fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  persons: 1,
  repeat: false,
  representatives: 0,
  outcome: 'PETITION_TAKEN',
  refusalReason: null,
  petition,
  ...dated(day),
  ...changes,
});

/** Ten working days after 26 August, without the weekends, 1 and 2 September: 13 September 2022. */
export const replyDue = '2022-09-13';

export const received = (changes: Partial<EventOf<'TurnReceived'>> = {}): EventOf<'TurnReceived'> => ({
  type: 'TurnReceived',
  on: day,
  number: 1,
  kind: 'COMPLAINT',
  fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  persons: 1,
  repeat: false,
  representatives: 0,
  outcome: 'PETITION_TAKEN',
  refusalReason: null,
  petitionId: 'p1',
  reply: {
    key: 'RECEPTION_REPLY',
    variant: 'STANDARD',
    trigger: day,
    nominalDue: replyDue,
    effectiveDue: replyDue,
    days: 10,
    unit: 'WORKING_DAYS',
    source: 'Citizen Reception Law 42/2013 Art. 28(1)',
    ruleVersion: '2014-07-01',
    skippedDays: [
      { date: '2022-08-27', reason: 'WEEKEND' },
      { date: '2022-08-28', reason: 'WEEKEND' },
      { date: '2022-09-01', reason: 'PUBLIC_HOLIDAY' },
      { date: '2022-09-02', reason: 'PUBLIC_HOLIDAY' },
      { date: '2022-09-03', reason: 'WEEKEND' },
      { date: '2022-09-04', reason: 'WEEKEND' },
      { date: '2022-09-10', reason: 'WEEKEND' },
      { date: '2022-09-11', reason: 'WEEKEND' },
    ],
    extensions: 0,
    excludedDays: 0,
    provisional: false,
  },
  ...changes,
});

export const happened = {
  replied: { type: 'TurnReplied', on: '2022-09-12', number: 1 },
  overdue: { type: 'ReplyOverdue', on: '2022-09-14', number: 1, effectiveDue: replyDue },
  closed: { type: 'ReceptionClosed', on: day },
  settled: { type: 'ReceptionSettled', on: '2022-09-15' },
} as const satisfies Record<string, ReceptionEvent>;

/** How a reception came to stand in each status, with a reply owed where one can be. */
export const historyTo: Record<ReceptionStatus, readonly ReceptionEvent[]> = {
  OPEN: [opened(), received()],
  CLOSED: [opened(), received(), happened.closed],
  SETTLED: [opened(), received(), happened.closed, happened.replied, happened.settled],
};

/** Closed, and everybody has a reply. */
export const replied: readonly ReceptionEvent[] = [...historyTo.CLOSED, happened.replied];

/** One sound command of every type, for a reception that stands as in `historyTo`. */
export const commands: Record<ReceptionCommand['type'], ReceptionCommand> = {
  open: {
    type: 'open',
    id: 'r1',
    receptionType: 'PERIODIC',
    receivedBy: 'HEAD',
    organization: ward,
    provenance: 'SYNTHETIC',
    ...dated(day),
  },
  receiveTurn: turn({ outcome: 'ANSWERED', petition: null }),
  reply: { type: 'reply', number: 1, ...dated('2022-09-12') },
  watch: { type: 'watch', ...dated('2022-09-14') },
  close: { type: 'close', ...dated(day) },
  settle: { type: 'settle', ...dated('2022-09-15') },
};

/** The command's fields changed, its type kept. */
export const but = <Type extends ReceptionCommand['type']>(type: Type, changes: Partial<CommandOf<Type>>): CommandOf<Type> =>
  ({ ...commands[type], ...changes }) as CommandOf<Type>;
