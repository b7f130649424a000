import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { DeadlineKey } from '@danvan/contracts';
import { dateOutOfOrder } from '../dates.ts';
import { computeDeadline } from '../deadline/compute.ts';
import type { DeadlineOutcome, Law } from '../deadline/types.ts';
import { acceptWith, type CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand, PetitionFactsForCase } from './types.ts';

type Open = Extract<GrievanceCaseCommand, { type: 'open' }>;
type Join = Extract<GrievanceCaseCommand, { type: 'joinPetition' }>;

/** A case is opened from one classified petition, by the organization that is to resolve it. */
export function open(law: Law, command: Open): CaseDecision {
  const { id, petition, resolver, firstInstance, furtherOfCaseId, on, provenance } = command;
  const refusal = dateOutOfOrder(command, petition.receivedOn) ?? unfitPetition(petition) ?? unfitInstance(command);
  if (refusal) return refusal;

  const { id: petitionId, status: _status, eligible: _eligible, competent: _competent, ...matter } = petition;
  return acceptWith(firstDeadlines(law, command), (deadlines) => ({
    type: 'CaseOpened',
    id,
    on,
    ...matter,
    instance: firstInstance ? 'SECOND' : 'FIRST',
    petitionId,
    firstInstanceCaseId: firstInstance?.caseId ?? null,
    furtherOfCaseId,
    resolver,
    deadlines,
    provenance,
  }));
}

/** Another petition in the same matter. */
export function joinPetition(state: GrievanceCase, { petition, on }: Join): CaseDecision {
  const refusal = unfitPetition(petition);
  if (refusal) return refusal;
  const { kind, petitionIds } = state;
  if (petition.kind !== kind) return refuse('PETITION_OF_OTHER_KIND', { petitionKind: petition.kind, kind }, ['petitionId']);
  if (petitionIds.includes(petition.id)) return refuse('PETITION_JOINED_ALREADY', {}, ['petitionId']);
  return accept({ type: 'PetitionJoined', petitionId: petition.id, on });
}

function unfitPetition({ kind, status, eligible, anonymous, competent }: PetitionFactsForCase) {
  if (status !== 'CLASSIFIED') return refuse('PETITION_NOT_CLASSIFIED', { status }, ['petitionId']);
  if (!eligible && !(kind === 'DENUNCIATION' && anonymous)) return refuse('PETITION_NOT_ELIGIBLE', {}, ['petitionId']);
  return competent ? undefined : refuse('PETITION_NOT_FOR_US', {}, ['petitionId']);
}

function unfitInstance({ petition: { kind, receivedOn }, resolver, firstInstance, furtherOfCaseId }: Open) {
  if (furtherOfCaseId && kind !== 'DENUNCIATION') return refuse('FURTHER_FOR_DENUNCIATIONS', {}, ['furtherOfCaseId']);
  if (!firstInstance) return undefined;
  if (kind !== 'COMPLAINT') return refuse('SECOND_INSTANCE_FOR_COMPLAINTS', {}, ['firstInstanceCaseId']);
  if (firstInstance.resolverId === resolver.id) return refuse('SAME_RESOLVER', {}, ['resolverId']);
  const { appealDue } = firstInstance;
  return receivedOn > appealDue ? refuse('APPEAL_OUT_OF_TIME', { appealDue }, ['firstInstanceCaseId']) : undefined;
}

/** Until when it has to be accepted or refused. A reflection has no such term. */
function firstDeadlines(law: Law, { petition, severalSites, furtherOfCaseId }: Open): readonly DeadlineOutcome[] {
  const from = (key: DeadlineKey, variant: 'STANDARD' | 'SEVERAL_SITES' = 'STANDARD') =>
    computeDeadline(law, { key, trigger: petition.receivedOn, variant });
  switch (petition.kind) {
    case 'COMPLAINT':
      return [from('COMPLAINT_ACCEPTANCE')];
    case 'DENUNCIATION':
      return furtherOfCaseId
        ? [from('DENUNCIATION_FURTHER')]
        : [from('DENUNCIATION_PRECHECK', severalSites ? 'SEVERAL_SITES' : 'STANDARD')];
    case 'REFLECTION':
      return [];
  }
}
