import type { Petition, PetitionEvent } from './types.ts';

type Received = Extract<PetitionEvent, { type: 'PetitionReceived' }>;

export function evolve(state: Petition | null, event: PetitionEvent): Petition {
  if (event.type === 'PetitionReceived') return received(event);
  if (state === null) throw new Error(`${event.type} before PetitionReceived`);
  return { ...state, ...changed(event), lastOn: event.on };
}

function received({ type: _, ...facts }: Received): Petition {
  return {
    ...facts,
    petitionerIds: facts.petitionerIds ?? [],
    textId: facts.textId ?? null,
    status: 'RECEIVED',
    eligibility: null,
    ineligibilityReason: null,
    competent: null,
    classifiedOn: null,
    disposedOn: null,
    filingReason: null,
    referredToId: null,
    caseId: null,
    identityErasedOn: null,
    lastOn: facts.receivedOn,
  };
}

function changed(event: Exclude<PetitionEvent, Received>): Partial<Petition> {
  switch (event.type) {
    case 'PetitionClassified': {
      const { eligibility, ineligibilityReason, competent } = event;
      return { status: 'CLASSIFIED', eligibility, ineligibilityReason, competent, classifiedOn: event.on };
    }
    case 'PetitionFiledAway':
      return { status: 'FILED_AWAY', disposedOn: event.on, filingReason: event.reason };
    case 'PetitionGuided':
      return { status: 'GUIDED', disposedOn: event.on, referredToId: event.toOrganizationId };
    case 'PetitionTransferred':
      return { status: 'TRANSFERRED', disposedOn: event.on, referredToId: event.toOrganizationId };
    case 'PetitionReturned':
      return { status: 'RETURNED_TO_SENDER', disposedOn: event.on };
    case 'PetitionLinked':
      return { status: 'LINKED', disposedOn: event.on, caseId: event.caseId };
    case 'PetitionerIdentityErased':
      return { identityErasedOn: event.on };
  }
}
