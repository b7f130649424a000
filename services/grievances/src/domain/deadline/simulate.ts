import { refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import { computeDeadline, excludeTime, extendDeadline } from './compute.ts';
import type { DeadlineOutcome, DeadlineRequest, Law } from './types.ts';

/** The days on which the resolution was suspended and resumed. */
export type Suspension = { readonly from: IsoDate; readonly to: IsoDate };

type Simulation = DeadlineRequest & { readonly extensions?: number; readonly suspensions?: readonly Suspension[] };

/** Any deadline without a case, with so many extensions as if the case were especially complex, and without the time of its suspensions. */
export function simulateDeadline(law: Law, { extensions = 0, suspensions = [], ...request }: Simulation): DeadlineOutcome {
  let outcome = computeDeadline(law, request);
  for (let given = 0; given < extensions && outcome.ok; given += 1) outcome = extendDeadline(law, outcome.deadline, 'ESPECIALLY_COMPLEX');
  for (const { from, to } of suspensions) {
    if (!outcome.ok) return outcome;
    if (to < from || from < request.trigger)
      return refuse('SUSPENSION_OUT_OF_ORDER', { from, to, trigger: request.trigger }, ['suspensions']);
    outcome = excludeTime(law, outcome.deadline, from, to);
  }
  return outcome;
}
