import type { DeadlineKey, SuspensionReason } from '@danvan/contracts';
import type { Dated } from '../dates.ts';
import { computeDeadline, excludeTime } from '../deadline/compute.ts';
import type { Law } from '../deadline/types.ts';
import { acceptWith, type CaseDecision, deadlineOf, resolutionKeys } from './deadlines.ts';
import type { GrievanceCase } from './types.ts';

/** Who is concerned has to be told within the term of `noticeKey`. */
export function suspend(law: Law, { on }: Dated, reason: SuspensionReason, noticeKey: DeadlineKey): CaseDecision {
  return acceptWith([computeDeadline(law, { key: noticeKey, trigger: on })], (deadlines) => ({
    type: 'CaseSuspended',
    reason,
    on,
    deadlines,
  }));
}

/** The time of the suspension is not counted. */
export function resume(law: Law, state: GrievanceCase, { on }: Dated): CaseDecision {
  const resolution = deadlineOf(state, ...resolutionKeys);
  const moved = resolution && state.suspendedOn ? [excludeTime(law, withoutMet(resolution), state.suspendedOn, on)] : [];
  return acceptWith(moved, (deadlines) => ({ type: 'CaseResumed', on, deadlines }));
}

function withoutMet<Met extends { readonly metOn: unknown }>({ metOn: _, ...deadline }: Met) {
  return deadline;
}
