import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';

type Withdraw = Extract<GrievanceCaseCommand, { type: 'withdraw' }>;

/**
 * All of it withdrawn ends the case (Complaint Law 02/2011 Art. 10), unless a denunciation shows signs of a violation, of
 * coercion or bribery, or of slander (Denunciation Law 25/2018 Art. 33(3)). Some of several withdrawing stops nothing.
 */
export function withdraw(state: GrievanceCase, { scope, inWriting, continuesBecause, withdrawers, on }: Withdraw): CaseDecision {
  const { kind, signatoryCount } = state;
  if (!inWriting) return refuse('WITHDRAWAL_NOT_IN_WRITING', {}, ['inWriting']);
  const withdrawnCount = scope === 'WHOLE' ? signatoryCount : state.withdrawnCount + withdrawers;
  if (!Number.isInteger(withdrawers) || withdrawers < 0) return refuse('WITHDRAWERS_INVALID', { withdrawers }, ['withdrawers']);
  if (scope === 'PART' && withdrawers > 0 && withdrawnCount >= signatoryCount)
    return refuse('WITHDRAWAL_IS_WHOLE', { signatoryCount }, ['scope']);
  const goesOn = kind === 'DENUNCIATION' ? continuesBecause : [];
  return scope === 'WHOLE' && goesOn.length === 0
    ? accept({ type: 'CaseTerminated', reason: 'WITHDRAWN', on })
    : accept({ type: 'WithdrawalRecorded', scope, continuesBecause: goesOn, withdrawnCount, on });
}
