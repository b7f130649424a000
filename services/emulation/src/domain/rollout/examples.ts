import type { RolloutStatus } from '@danvan/contracts';
import type { NewRollout, RolloutCommand, RolloutEvent } from './types.ts';

const dated = (on: string) => ({ on, today: '2026-11-24' });

/** The code of conduct in public places on its way to a district's staff; the specs start from here. */
export const conductCode: NewRollout = {
  id: 'rollout-1',
  documentKind: 'CONDUCT_CODE_PUBLIC_PLACE',
  title: 'Quy tắc ứng xử nơi công cộng',
  documentNumber: null,
  issuerId: 'district-people-committee',
  unitCode: 'TAY_HO',
  unitPath: ['HA_NOI', 'TAY_HO'],
  year: 2022,
  dueOn: '2022-12-01',
  provenance: 'SYNTHETIC',
};

/** One event of every type. */
export const happened = {
  planned: { type: 'RolloutPlanned', ...conductCode, on: '2022-01-10' },
  begun: { type: 'RolloutBegun', on: '2022-02-01' },
  closed: { type: 'RolloutClosed', on: '2022-12-01' },
  cancelled: { type: 'RolloutCancelled', on: '2022-03-01' },
} as const satisfies Record<string, RolloutEvent>;

/** How a rollout came to stand in each status. */
export const historyTo: Record<RolloutStatus, readonly RolloutEvent[]> = {
  PLANNED: [happened.planned],
  ACTIVE: [happened.planned, happened.begun],
  CLOSED: [happened.planned, happened.begun, happened.closed],
  CANCELLED: [happened.planned, happened.cancelled],
};

/** One sound command of every type, late enough to follow any history above. */
export const commands = {
  plan: { type: 'plan', rollout: { ...conductCode, dueOn: null }, ...dated('2023-01-05') },
  begin: { type: 'begin', targets: 8, ...dated('2023-01-05') },
  close: { type: 'close', ...dated('2023-01-05') },
  cancel: { type: 'cancel', ...dated('2023-01-05') },
} as const satisfies { [Type in RolloutCommand['type']]: Extract<RolloutCommand, { type: Type }> };
