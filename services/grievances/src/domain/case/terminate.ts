import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { TerminationReason } from '@danvan/contracts';
import { isInForce } from '../deadline/law.ts';
import type { Law } from '../deadline/types.ts';
import type { CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';

type Terminate = Extract<GrievanceCaseCommand, { type: 'terminate' }>;

/** On what ground, withdrawal apart, a case ends without a result: Complaint Law 02/2011 Art. 11a; Denunciation Law 25/2018 Art. 34(3). */
export const terminationGroundsOf = {
  COMPLAINT: ['COMPLAINANT_DIED_WITHOUT_SUCCESSOR', 'DISSOLVED_WITHOUT_SUCCESSOR', 'DECISION_REVOKED', 'ALREADY_JUDGED'],
  DENUNCIATION: ['DENOUNCED_DIED', 'ALREADY_JUDGED'],
} as const satisfies Record<'COMPLAINT' | 'DENUNCIATION', readonly TerminationReason[]>;

/** A complaint could only be withdrawn before 1 July 2026; what is pending follows the new provision (Decree 155/2026 Art. 22(1)). */
export function terminate(law: Law, { kind }: GrievanceCase, { reason, on }: Terminate): CaseDecision {
  const allowed: readonly string[] = kind === 'REFLECTION' ? [] : terminationGroundsOf[kind];
  if (!allowed.includes(reason)) return refuse('TERMINATION_GROUND_NOT_FOR_KIND', { kind, reason, allowed }, ['reason']);
  if (kind === 'COMPLAINT' && !isInForce(law, 'COMPLAINT_TERMINATION', on))
    return refuse('TERMINATION_NOT_KNOWN', { from: law.provisions.COMPLAINT_TERMINATION.from }, ['on']);
  return accept({ type: 'CaseTerminated', reason, on });
}
