import { refuse } from '@danvan/aggregate-store/decision';
import type { DeadlineKey, GrievanceKind, SuspensionReason } from '@danvan/contracts';
import type { Dated } from '../dates.ts';
import { computeDeadline, excludeTime } from '../deadline/compute.ts';
import type { Law } from '../deadline/types.ts';
import { acceptWith, asSet, type CaseDecision, deadlineOf, resolutionKeys } from './deadlines.ts';
import type { GrievanceCase } from './types.ts';

/** For what a case may be suspended: Complaint Law 02/2011 Art. 11a; Denunciation Law 25/2018 Art. 34(1). */
const groundsOf: Readonly<Record<'COMPLAINT' | 'DENUNCIATION', readonly SuspensionReason[]>> = {
  COMPLAINT: ['AWAITING_OTHER_BODY', 'AWAITING_OTHER_CASE', 'RE_APPRAISAL', 'FORCE_MAJEURE', 'AWAITING_SUCCESSOR'],
  DENUNCIATION: ['AWAITING_OTHER_BODY', 'AWAITING_OTHER_CASE', 'RE_APPRAISAL'],
};

const noticeKeys = {
  COMPLAINT: 'COMPLAINT_SUSPENSION_NOTICE',
  DENUNCIATION: 'DENUNCIATION_SUSPENSION_NOTICE',
} as const satisfies Partial<Record<GrievanceKind, DeadlineKey>>;

/** Who is concerned has to be told within a term of its own. */
export function suspend(law: Law, { on, reason }: Dated & { reason: SuspensionReason }, kind: 'COMPLAINT' | 'DENUNCIATION'): CaseDecision {
  const allowed = groundsOf[kind];
  if (!allowed.includes(reason)) return refuse('SUSPENSION_GROUND_NOT_FOR_KIND', { kind, reason, allowed }, ['reason']);
  const noticeKey = noticeKeys[kind];
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
  const moved = resolution && state.suspendedOn ? [excludeTime(law, asSet(resolution), state.suspendedOn, on)] : [];
  return acceptWith(moved, (deadlines) => ({ type: 'CaseResumed', on, deadlines }));
}
