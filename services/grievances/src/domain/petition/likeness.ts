import type { Petition } from './types.ts';

export const duplicateSigns = ['SAME_PROJECT', 'SAME_SIGNATORIES', 'SAME_FORWARDER', 'SAME_DAY', 'GUIDED_BEFORE', 'OPEN_CASE'] as const;
export type DuplicateSign = (typeof duplicateSigns)[number];

export type SuggestedDuplicate = { readonly petition: Petition; readonly reasons: readonly DuplicateSign[] };

/**
 * What two petitions of one kind and field have in common. Who signed and what they wrote is sealed and never compared: a suggestion is
 * for an officer to look at, who may read the letters, and not a finding.
 */
export function duplicateReasons(petition: Petition, other: Petition): readonly DuplicateSign[] {
  const joint = petition.signatoryType === 'JOINT' && petition.signatoryCount === other.signatoryCount;
  const signs: Readonly<Record<DuplicateSign, boolean>> = {
    SAME_PROJECT: petition.projectCode !== null && petition.projectCode === other.projectCode,
    SAME_SIGNATORIES: joint || (petition.signatoryType === 'SINGLE' && other.signatoryType === 'SINGLE'),
    SAME_FORWARDER: petition.forwarder !== null && petition.forwarder === other.forwarder,
    SAME_DAY: petition.receivedOn === other.receivedOn,
    GUIDED_BEFORE: other.status === 'GUIDED',
    OPEN_CASE: other.caseId !== null,
  };
  return duplicateSigns.filter((sign) => signs[sign]);
}

const weights: Readonly<Record<DuplicateSign, number>> = {
  ...{ SAME_PROJECT: 4, SAME_SIGNATORIES: 2, SAME_FORWARDER: 1, SAME_DAY: 1, GUIDED_BEFORE: 2, OPEN_CASE: 2 },
};

/** The more, the likelier. */
export const likeness = (reasons: readonly DuplicateSign[]): number => reasons.reduce((sum, reason) => sum + weights[reason], 0);
