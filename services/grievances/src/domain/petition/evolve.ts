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
    projectCode: facts.projectCode ?? null,
    splitFromId: facts.splitFromId ?? null,
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
    openedCase: false,
    priorResolution: null,
    duplicateOfId: null,
    repliedOn: null,
    splitInto: [],
    lastOn: facts.receivedOn,
  };
}

function changed(event: Exclude<PetitionEvent, Received>): Partial<Petition> {
  switch (event.type) {
    case 'PetitionClassified': {
      const { eligibility, ineligibilityReason, competent, priorResolution = null } = event;
      return { status: 'CLASSIFIED', eligibility, ineligibilityReason, competent, priorResolution, classifiedOn: event.on };
    }
    case 'PetitionFiledAway':
      return { status: 'FILED_AWAY', disposedOn: event.on, filingReason: event.reason, duplicateOfId: event.duplicateOfId ?? null };
    case 'PetitionGuided':
      return { status: 'GUIDED', disposedOn: event.on, referredToId: event.toOrganizationId };
    case 'PetitionTransferred':
      return { status: 'TRANSFERRED', disposedOn: event.on, referredToId: event.toOrganizationId };
    case 'PetitionUrged':
      return { status: 'URGED', disposedOn: event.on, referredToId: event.toOrganizationId };
    case 'PetitionSplit':
      return { status: 'SPLIT', disposedOn: event.on, splitInto: event.into };
    case 'ReplyReceived':
      return { repliedOn: event.on };
    case 'PetitionReturned':
      return { status: 'RETURNED_TO_SENDER', disposedOn: event.on };
    case 'PetitionLinked':
      return { status: 'LINKED', disposedOn: event.on, caseId: event.caseId, openedCase: event.opened ?? true };
    case 'PetitionerIdentityErased':
      return { identityErasedOn: event.on };
  }
}
