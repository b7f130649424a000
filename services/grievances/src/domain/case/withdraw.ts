import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';

type Withdraw = Extract<GrievanceCaseCommand, { type: 'withdraw' }>;

/**
 * All of it withdrawn ends the case (Complaint Law 02/2011 Art. 10), unless a denunciation shows signs of a violation, of
 * coercion or bribery, or of slander (Denunciation Law 25/2018 Art. 33(3)). Some of several withdrawing stops nothing.
 */
export function withdraw({ kind }: GrievanceCase, { scope, inWriting, continuesBecause, on }: Withdraw): CaseDecision {
  if (!inWriting) return refuse('WITHDRAWAL_NOT_IN_WRITING', {}, ['inWriting']);
  const goesOn = kind === 'DENUNCIATION' ? continuesBecause : [];
  return scope === 'WHOLE' && goesOn.length === 0
    ? accept({ type: 'CaseTerminated', reason: 'WITHDRAWN', on })
    : accept({ type: 'WithdrawalRecorded', scope, continuesBecause: goesOn, on });
}
