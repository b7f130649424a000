import type { DossierStatus, OrganizationFacts } from '@danvan/contracts';
import type { DossierCommand, DossierEvent } from './types.ts';

/** A dossier of the ward over Hùng Kings’ day of 2022: Monday, 11 April is no working day. */
export const oneStop: OrganizationFacts = {
  id: 'one-stop-thuy-khue',
  unitCode: 'THUY_KHUE',
  unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
  path: ['ubnd-thuy-khue', 'one-stop-thuy-khue'],
};
export const today = '2026-11-24';
const dated = (on: string) => ({ on, today });

type EventOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;
type CommandOf<Type extends DossierCommand['type']> = Extract<DossierCommand, { type: Type }>;

export const received = (changes: Partial<EventOf<'DossierReceived'>> = {}): EventOf<'DossierReceived'> => ({
  type: 'DossierReceived',
  id: 'o1',
  on: '2022-04-07',
  procedureCode: '1.004859',
  field: 'LAND',
  interAgency: true,
  workingDays: 5,
  organization: oneStop,
  appointmentOn: '2022-04-15',
  provisional: false,
  provenance: 'SYNTHETIC',
  ...changes,
});

export const happened = {
  handedOver: { type: 'DossierHandedOver', on: '2022-04-08', toOrganizationId: 'land-office' },
  asked: { type: 'SupplementRequested', on: '2022-04-08' },
  supplemented: { type: 'SupplementReceived', on: '2022-04-13', pausedDays: 2, appointmentOn: '2022-04-19', provisional: false },
  apologised: { type: 'ApologySent', on: '2022-04-14', reason: 'OTHER_AGENCY', newAppointmentOn: '2022-04-20', inTime: true },
  overdue: { type: 'DossierOverdue', on: '2022-04-16', appointmentOn: '2022-04-15' },
  resolved: { type: 'DossierResolved', on: '2022-04-15', timeliness: 'ON_TIME' },
  returned: { type: 'ResultReturned', on: '2022-04-15' },
  refused: { type: 'DossierRefused', on: '2022-04-12', reason: 'NOT_ELIGIBLE' },
  withdrawn: { type: 'DossierWithdrawn', on: '2022-04-12' },
  rated: { type: 'SatisfactionRated', on: '2022-04-18', satisfaction: 'SATISFIED' },
} as const satisfies Record<string, DossierEvent>;

const { handedOver, asked, resolved, returned, refused, withdrawn } = happened;

/** How a dossier came to stand in each status. */
export const historyTo: Record<DossierStatus, readonly DossierEvent[]> = {
  RECEIVED: [received()],
  PROCESSING: [received(), handedOver],
  AWAITING_SUPPLEMENT: [received(), asked],
  RESOLVED: [received(), handedOver, resolved],
  RETURNED: [received(), handedOver, resolved, returned],
  REFUSED: [received(), refused],
  WITHDRAWN: [received(), withdrawn],
};

/** One sound command of every type, late enough to follow any history above. */
export const commands: Record<DossierCommand['type'], DossierCommand> = {
  receive: {
    type: 'receive',
    id: 'o1',
    procedureCode: '1.004859',
    field: 'LAND',
    interAgency: true,
    workingDays: 5,
    organization: oneStop,
    provenance: 'SYNTHETIC',
    ...dated('2022-04-07'),
  },
  handOver: { type: 'handOver', toOrganizationId: 'cadastral-unit', sameAuthority: true, ...dated('2022-04-08') },
  requestSupplement: { type: 'requestSupplement', ...dated('2022-04-08') },
  receiveSupplement: { type: 'receiveSupplement', ...dated('2022-04-13') },
  apologise: { type: 'apologise', reason: 'OTHER_AGENCY', newAppointmentOn: '2022-04-20', ...dated('2022-04-14') },
  watch: { type: 'watch', ...dated('2022-04-16') },
  resolve: { type: 'resolve', ...dated('2022-04-15') },
  returnResult: { type: 'returnResult', ...dated('2022-04-15') },
  refuse: { type: 'refuse', reason: 'NOT_ELIGIBLE', ...dated('2022-04-12') },
  withdraw: { type: 'withdraw', ...dated('2022-04-12') },
  rate: { type: 'rate', satisfaction: 'SATISFIED', ...dated('2022-04-18') },
};

/** The command's fields changed, its type kept. */
export const but = <Type extends DossierCommand['type']>(type: Type, changes: Partial<CommandOf<Type>>): CommandOf<Type> =>
  ({ ...commands[type], ...changes }) as CommandOf<Type>;
