import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';

type SucceedResolver = Extract<GrievanceCaseCommand, { type: 'succeedResolver' }>;

/** Its resolver was merged or dissolved: an open case follows the successor, or is marked as without one. */
export function succeedResolver(state: GrievanceCase, { successor, on }: SucceedResolver): CaseDecision {
  if (state.endedOn !== null) return refuse('CASE_ENDED', { on: state.endedOn });
  if (successor === null) return state.resolverLostOn ? refuse('NOTHING_DUE') : accept({ type: 'ResolverLost', on });
  return successor.id === state.resolver.id ? refuse('NOTHING_DUE') : accept({ type: 'ResolverSucceeded', resolver: successor, on });
}
