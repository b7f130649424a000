import { refuse } from '@danvan/aggregate-store/decision';
import { isSubjectField, subjectFields } from '../subject-fields.ts';
import { type Disposition, dispositionsOf } from './transitions.ts';
import type { Petition, PetitionCommand, PetitionFacts } from './types.ts';

type Command<Type extends PetitionCommand['type']> = Extract<PetitionCommand, { type: Type }>;

/** Reception: what cannot be taken in as it is. */
export function unfitToReceive({ kind, channel, fieldCode, signatoryType, signatoryCount }: PetitionFacts) {
  if (!isSubjectField(fieldCode))
    return refuse('UNKNOWN_FIELD', { fieldCode, known: subjectFields.map(({ code }) => code) }, ['fieldCode']);
  if (kind === 'DENUNCIATION' && channel === 'PORTAL') return refuse('DENUNCIATION_NOT_ONLINE', {}, ['channel']);
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

export function unfitToFileAway({ eligibility }: Petition, { reason }: Command<'fileAway'>) {
  return reason === 'INELIGIBLE' && eligibility !== 'INELIGIBLE' ? refuse('ELIGIBLE_NOT_FILED', {}, ['reason']) : undefined;
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
