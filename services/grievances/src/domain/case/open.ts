import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { DeadlineKey, GrievanceKind, OrganizationFacts, OrganizationType } from '@danvan/contracts';
import { dateOutOfOrder } from '../dates.ts';
import { computeDeadline } from '../deadline/compute.ts';
import type { DeadlineOutcome, Law } from '../deadline/types.ts';
import { acceptWith, type CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand, PetitionFactsForCase } from './types.ts';

type Open = Extract<GrievanceCaseCommand, { type: 'open' }>;
type Join = Extract<GrievanceCaseCommand, { type: 'joinPetition' }>;

/** A case is opened from one classified petition, by the organization that is to resolve it. */
export function open(law: Law, command: Open): CaseDecision {
  const { id, petition, resolver, firstInstance, furtherOf, on, provenance } = command;
  const refusal =
    dateOutOfOrder(command, petition.receivedOn) ?? unfitPetition(petition) ?? unfitResolver(command) ?? unfitInstance(command);
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
    furtherOfCaseId: furtherOf?.caseId ?? null,
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

/** Whose head resolves what (Complaint Law 02/2011 Arts. 17–24; Denunciation Law 25/2018 Arts. 12–21). Anybody answers a reflection. */
const resolverTypes: Readonly<Record<GrievanceKind, readonly OrganizationType[] | 'ANY'>> = {
  COMPLAINT: ['PEOPLES_COMMITTEE', 'SPECIALISED_DEPARTMENT', 'INSPECTORATE'],
  DENUNCIATION: ['PEOPLES_COMMITTEE', 'SPECIALISED_DEPARTMENT', 'INSPECTORATE', 'PARTY_COMMITTEE'],
  REFLECTION: 'ANY',
};

function unfitResolver({ petition: { kind }, resolverType }: Open) {
  const allowed = resolverTypes[kind];
  return allowed === 'ANY' || allowed.includes(resolverType)
    ? undefined
    : refuse('RESOLVER_HAS_NO_COMPETENCE', { kind, resolverType, allowed }, ['resolverId']);
}

/** A second complaint and a further denunciation go to the superior of who resolved the first, in their time. */
function unfitInstance({ petition: { kind, receivedOn }, resolver, firstInstance, furtherOf }: Open) {
  if (furtherOf && kind !== 'DENUNCIATION') return refuse('FURTHER_FOR_DENUNCIATIONS', {}, ['furtherOfCaseId']);
  if (firstInstance && kind !== 'COMPLAINT') return refuse('SECOND_INSTANCE_FOR_COMPLAINTS', {}, ['firstInstanceCaseId']);
  const earlier = firstInstance ?? furtherOf;
  if (!earlier) return undefined;
  const path = firstInstance ? ['firstInstanceCaseId'] : ['furtherOfCaseId'];
  if (earlier.kind !== kind) return refuse('EARLIER_OF_OTHER_KIND', { earlierKind: earlier.kind, kind }, path);
  if (earlier.resolver.id === resolver.id) return refuse('SAME_RESOLVER', {}, ['resolverId']);
  if (!isSuperior(resolver, earlier.resolver)) return refuse('RESOLVER_NOT_SUPERIOR', {}, ['resolverId']);
  if (earlier.from === null || receivedOn < earlier.from) return refuse('EARLIER_NOT_RESOLVED', {}, path);
  return earlier.until !== null && receivedOn > earlier.until
    ? refuse('APPEAL_OUT_OF_TIME', { appealDue: earlier.until }, path)
    : undefined;
}

/** Above it in the tree of organizations, or of a unit above its unit. */
function isSuperior(body: OrganizationFacts, of: OrganizationFacts): boolean {
  const above = (of.unitPath.includes(body.unitCode) && body.unitCode !== of.unitCode) || of.path.includes(body.id);
  return above && body.id !== of.id;
}

/** Until when it has to be accepted or refused. A reflection has no such term. */
function firstDeadlines(law: Law, { petition, severalSites, furtherOf }: Open): readonly DeadlineOutcome[] {
  const from = (key: DeadlineKey, variant: 'STANDARD' | 'SEVERAL_SITES' = 'STANDARD') =>
    computeDeadline(law, { key, trigger: petition.receivedOn, variant });
  switch (petition.kind) {
    case 'COMPLAINT':
      return [from('COMPLAINT_ACCEPTANCE')];
    case 'DENUNCIATION':
      return furtherOf ? [from('DENUNCIATION_FURTHER')] : [from('DENUNCIATION_PRECHECK', severalSites ? 'SEVERAL_SITES' : 'STANDARD')];
    case 'REFLECTION':
      return [];
  }
}
