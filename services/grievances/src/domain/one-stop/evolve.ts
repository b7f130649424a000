import type { Dossier, DossierEvent } from './types.ts';

type Received = Extract<DossierEvent, { type: 'DossierReceived' }>;

export function evolve(state: Dossier | null, event: DossierEvent): Dossier {
  if (event.type === 'DossierReceived') return received(event);
  if (state === null) throw new Error(`${event.type} before DossierReceived`);
  // That a day has passed is told when it is noticed; what happened before may still be told after it.
  const lastOn = event.type === 'DossierOverdue' ? state.lastOn : event.on;
  return { ...state, ...changed(state, event), lastOn };
}

const received = ({ type: _, on, ...facts }: Received): Dossier => ({
  ...facts,
  status: 'RECEIVED',
  receivedOn: on,
  handOvers: [],
  supplementRequestedOn: null,
  pausedDays: 0,
  apology: null,
  overdueOn: null,
  resolvedOn: null,
  timeliness: null,
  returnedOn: null,
  refusalReason: null,
  endedOn: null,
  satisfaction: null,
  lastOn: on,
});

function changed({ handOvers, overdueOn }: Dossier, event: Exclude<DossierEvent, Received>): Partial<Dossier> {
  const { on } = event;
  switch (event.type) {
    case 'DossierHandedOver':
      return { status: 'PROCESSING', handOvers: [...handOvers, { organizationId: event.toOrganizationId, on }] };
    case 'SupplementRequested':
      return { status: 'AWAITING_SUPPLEMENT', supplementRequestedOn: on };
    case 'SupplementReceived': {
      const { pausedDays, appointmentOn, provisional } = event;
      const late = overdueOn !== null && overdueOn > appointmentOn ? overdueOn : null;
      return { status: 'PROCESSING', supplementRequestedOn: null, pausedDays, appointmentOn, provisional, overdueOn: late };
    }
    case 'ApologySent': {
      const { reason, newAppointmentOn, inTime } = event;
      return { apology: { on, reason, newAppointmentOn, inTime } };
    }
    case 'DossierOverdue':
      return { overdueOn: on };
    case 'DossierResolved':
      return {
        status: 'RESOLVED',
        resolvedOn: on,
        timeliness: event.timeliness,
        overdueOn: event.timeliness === 'LATE' ? overdueOn : null,
      };
    case 'ResultReturned':
      return { status: 'RETURNED', returnedOn: on, endedOn: on };
    case 'DossierRefused':
      return { status: 'REFUSED', refusalReason: event.reason, endedOn: on };
    case 'DossierWithdrawn':
      return { status: 'WITHDRAWN', endedOn: on };
    case 'SatisfactionRated':
      return { satisfaction: event.satisfaction };
  }
}
