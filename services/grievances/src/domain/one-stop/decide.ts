import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate, Timeliness } from '@danvan/contracts';
import { addDays, dateOutOfOrder } from '../dates.ts';
import type { Law } from '../deadline/types.ts';
import type { DossierRefusal } from './refusals.ts';
import { dossierTransitions } from './transitions.ts';
import type { Dossier, DossierCommand, DossierEvent } from './types.ts';
import { workingDayAfter, workingDaysBetween } from './working-days.ts';

type DossierDecision = Decision<DossierEvent, DossierRefusal>;
type Command<Type extends DossierCommand['type']> = Extract<DossierCommand, { type: Type }>;

/** A procedure has no more working days than a year. */
const mostWorkingDays = 250;

export function decide(law: Law, state: Dossier | null, command: DossierCommand): DossierDecision {
  if (command.type === 'receive') return state ? refuse('ALREADY_EXISTS') : receive(law, command);
  if (state === null) return refuse('NOT_FOUND');
  if (!allows(dossierTransitions, state.status, command.type)) return illegalTransition(dossierTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.lastOn) ?? proceed(law, state, command);
}

function receive(law: Law, command: Command<'receive'>): DossierDecision {
  const { on, id, procedureCode, field, interAgency, workingDays, organization, provenance } = command;
  const early = dateOutOfOrder(command, null);
  if (early) return early;
  if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > mostWorkingDays)
    return refuse('WORKING_DAYS_INVALID', { workingDays, most: mostWorkingDays }, ['workingDays']);
  const appointment = workingDayAfter(law.calendar, on, workingDays);
  if (!appointment) return refuse('OUT_OF_CALENDAR', { workingDays, on }, ['on']);
  const { day: appointmentOn, provisional } = appointment;
  const facts = { procedureCode, field, interAgency, workingDays };
  return accept({ type: 'DossierReceived', id, on, ...facts, organization, appointmentOn, provisional, provenance });
}

function proceed(law: Law, state: Dossier, command: Exclude<DossierCommand, Command<'receive'>>): DossierDecision {
  const { on } = command;
  switch (command.type) {
    case 'handOver':
      return handOver(state, command);
    case 'requestSupplement':
      return accept({ type: 'SupplementRequested', on });
    case 'receiveSupplement':
      return receiveSupplement(law, state, on);
    case 'apologise':
      return apologise(state, command);
    case 'watch':
      return state.overdueOn === null && on > state.appointmentOn
        ? accept({ type: 'DossierOverdue', on, appointmentOn: state.appointmentOn })
        : refuse('NOTHING_DUE');
    case 'resolve':
      return accept({ type: 'DossierResolved', on, timeliness: timelinessOf(on, state.appointmentOn) });
    case 'returnResult':
      return accept({ type: 'ResultReturned', on });
    case 'refuse':
      return accept({ type: 'DossierRefused', on, reason: command.reason });
    case 'withdraw':
      return accept({ type: 'DossierWithdrawn', on });
    case 'rate': {
      const { satisfaction } = state;
      if (satisfaction !== null) return refuse('RATED_ALREADY', { satisfaction });
      return accept({ type: 'SatisfactionRated', on, satisfaction: command.satisfaction });
    }
  }
}

/** Against the appointment, whatever an apology promised since: what is late stays late. */
function timelinessOf(on: IsoDate, appointmentOn: IsoDate): Timeliness {
  if (on === appointmentOn) return 'ON_TIME';
  return on < appointmentOn ? 'EARLY' : 'LATE';
}

function handOver({ interAgency, organization, handOvers }: Dossier, command: Command<'handOver'>): DossierDecision {
  const { on, toOrganizationId, sameAuthority } = command;
  const where = handOvers.at(-1)?.organizationId ?? organization.id;
  if (where === toOrganizationId) return refuse('THERE_ALREADY', { organizationId: where }, ['toOrganizationId']);
  if (!interAgency && !sameAuthority) return refuse('NOT_INTER_AGENCY', {}, ['toOrganizationId']);
  return accept({ type: 'DossierHandedOver', on, toOrganizationId });
}

/** The working days for which papers were missing are added to the appointment. */
function receiveSupplement(law: Law, state: Dossier, on: IsoDate): DossierDecision {
  const { receivedOn, workingDays, supplementRequestedOn } = state;
  const waited = workingDaysBetween(law.calendar, supplementRequestedOn ?? on, on);
  const pausedDays = state.pausedDays + waited;
  const appointment = workingDayAfter(law.calendar, receivedOn, workingDays + pausedDays);
  if (!appointment) return refuse('OUT_OF_CALENDAR', { workingDays: workingDays + pausedDays, on: receivedOn }, ['on']);
  return accept({ type: 'SupplementReceived', on, pausedDays, appointmentOn: appointment.day, provisional: appointment.provisional });
}

/** Who cannot keep the day says so a day before at the latest, and puts it off once only (Decree 61/2018, provisional). */
function apologise({ apology, appointmentOn }: Dossier, command: Command<'apologise'>): DossierDecision {
  const { on, reason, newAppointmentOn } = command;
  if (apology) return refuse('APOLOGISED_ALREADY', { on: apology.on });
  if (newAppointmentOn <= appointmentOn || newAppointmentOn <= on)
    return refuse('NEW_DAY_NOT_LATER', { newAppointmentOn, appointmentOn }, ['newAppointmentOn']);
  return accept({ type: 'ApologySent', on, reason, newAppointmentOn, inTime: on <= addDays(appointmentOn, -1) });
}
