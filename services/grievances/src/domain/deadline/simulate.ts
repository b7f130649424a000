import { computeDeadline, extendDeadline } from './compute.ts';
import type { DeadlineOutcome, DeadlineRequest, Law } from './types.ts';

/** Any deadline without a case, with so many extensions as if the case were especially complex. */
export function simulateDeadline(
  law: Law,
  { extensions = 0, ...request }: DeadlineRequest & { readonly extensions?: number },
): DeadlineOutcome {
  let outcome = computeDeadline(law, request);
  for (let given = 0; given < extensions && outcome.ok; given += 1) outcome = extendDeadline(law, outcome.deadline, 'ESPECIALLY_COMPLEX');
  return outcome;
}
