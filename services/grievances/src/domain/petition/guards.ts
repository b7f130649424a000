import { refuse } from '@danvan/aggregate-store/decision';
import type { GrievanceKind, PriorResolution } from '@danvan/contracts';
import { isSubjectField, subjectFields } from '../subject-fields.ts';
import { type Disposition, dispositionsOf } from './transitions.ts';
import type { Petition, PetitionCommand, PetitionFacts } from './types.ts';

type Command<Type extends PetitionCommand['type']> = Extract<PetitionCommand, { type: Type }>;

/** Reception: what cannot be taken in as it is. */
export function unfitToReceive({ kind, channel, fieldCode, signatoryType, signatoryCount }: PetitionFacts) {
  if (!isSubjectField(fieldCode))
    return refuse('UNKNOWN_FIELD', { fieldCode, known: subjectFields.map(({ code }) => code) }, ['fieldCode']);
  if (kind === 'DENUNCIATION' && channel === 'PORTAL') return refuse('DENUNCIATION_NOT_ONLINE', {}, ['channel']);
  if (kind !== 'REFLECTION' && channel === 'HOTLINE') return refuse('HOTLINE_FOR_REFLECTIONS', { kind }, ['channel']);
  const [least, most] = { SINGLE: [1, 4], JOINT: [5, Number.MAX_SAFE_INTEGER], OTHER: [0, Number.MAX_SAFE_INTEGER] }[signatoryType] as [
    number,
    number,
  ];
  if (!Number.isInteger(signatoryCount) || signatoryCount < least || signatoryCount > most)
    return refuse('SIGNATORY_COUNT_MISMATCH', { signatoryType, signatoryCount }, ['signatoryCount']);
  return undefined;
}

export function mismatchedReason({ eligibility, ineligibilityReason }: Command<'classify'>) {
  return (eligibility === 'INELIGIBLE') === (ineligibilityReason !== null)
    ? undefined
    : refuse('REASON_MISMATCH', {}, ['ineligibilityReason']);
}

export function dispositionOfOtherKind({ kind }: Petition, disposition: Disposition) {
  const allowed = dispositionsOf[kind];
  return allowed.includes(disposition) ? undefined : refuse('DISPOSITION_NOT_FOR_KIND', { kind, disposition, allowed });
}

/** What a matter can have come to before, by kind (forms 02/XLD to 04/XLD). */
const priorResolutionsOf: Readonly<Record<GrievanceKind, readonly PriorResolution[]>> = {
  COMPLAINT: ['UNRESOLVED', 'IN_PROGRESS', 'FIRST_RESOLVED', 'SECOND_RESOLVED', 'JUDGED'],
  DENUNCIATION: ['UNRESOLVED', 'IN_PROGRESS', 'FURTHER_OVERDUE', 'FURTHER_CONCLUDED'],
  REFLECTION: ['UNRESOLVED', 'IN_PROGRESS', 'FIRST_RESOLVED'],
};

export function foreignPriorResolution({ kind }: Petition, { priorResolution }: Command<'classify'>) {
  const allowed = priorResolutionsOf[kind];
  return allowed.includes(priorResolution)
    ? undefined
    : refuse('PRIOR_RESOLUTION_NOT_FOR_KIND', { kind, priorResolution, allowed }, ['priorResolution']);
}

/** A petition of several contents becomes one petition for each; two that are alike are one (Circular 05/2021 Art. 6). */
export function unfitToSplit({ parts }: Command<'split'>) {
  const contents = new Set(parts.map(({ kind, fieldCode }) => `${kind} ${fieldCode}`));
  if (parts.length < 2 || contents.size < parts.length || parts.length > 10) return refuse('NOTHING_TO_SPLIT', {}, ['parts']);
  const unknown = parts.find(({ fieldCode }) => !isSubjectField(fieldCode));
  return unknown
    ? refuse('UNKNOWN_FIELD', { fieldCode: unknown.fieldCode, known: subjectFields.map(({ code }) => code) }, ['parts'])
    : undefined;
}

export function unfitToFileAway(petition: Petition, { reason, duplicateOf }: Command<'fileAway'>) {
  if (reason === 'INELIGIBLE' && petition.eligibility !== 'INELIGIBLE') return refuse('ELIGIBLE_NOT_FILED', {}, ['reason']);
  if (reason !== 'DUPLICATE') return duplicateOf ? refuse('NOT_FILED_AS_DUPLICATE', { reason }, ['duplicateOfId']) : undefined;
  if (!duplicateOf) return refuse('DUPLICATE_OF_WHAT', {}, ['duplicateOfId']);
  const { id, kind, receivedOn } = duplicateOf;
  const repeats = id !== petition.id && kind === petition.kind && receivedOn <= petition.receivedOn;
  return repeats ? undefined : refuse('NO_DUPLICATE', { kind: petition.kind, receivedOn: petition.receivedOn }, ['duplicateOfId']);
}

/** Urged is a body under the receiving one, about a matter that it has already (Circular 05/2021 Arts. 13–16). */
export function unfitToUrge(petition: Petition, { to }: Command<'urge'>) {
  const below = to.id !== petition.organization.id && to.path.includes(petition.organization.id);
  return unfitToSendAway(petition) ?? (below ? undefined : refuse('URGED_BODY_NOT_BELOW', {}, ['toOrganizationId']));
}

/** Only an eligible letter that another has to resolve is sent on. */
export function unfitToSendAway({ eligibility, competent }: Petition) {
  if (eligibility !== 'ELIGIBLE') return refuse('NOT_ELIGIBLE');
  return competent ? refuse('COMPETENT_HERE') : undefined;
}

/** An anonymous denunciation may become a case, which then is kept as a lead or set aside (Denunciation Law 25/2018 Art. 25). */
export function unfitToLink({ kind, eligibility, ineligibilityReason, competent }: Petition, { caseKind }: Command<'link'>) {
  const lead = kind === 'DENUNCIATION' && ineligibilityReason === 'ANONYMOUS';
  if (eligibility !== 'ELIGIBLE' && !lead) return refuse('NOT_ELIGIBLE');
  if (!competent) return refuse('NOT_COMPETENT_HERE');
  return caseKind === kind ? undefined : refuse('CASE_OF_OTHER_KIND', { kind, caseKind }, ['caseId']);
}
