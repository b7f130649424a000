import { deadlineKeys } from '@danvan/contracts';
import { addDays } from '../../../../services/grievances/src/domain/dates.ts';
import { computeDeadline } from '../../../../services/grievances/src/domain/deadline/compute.ts';
import { currentLaw } from '../../../../services/grievances/src/domain/deadline/law.ts';

/** Every period from every day of three years, over the switch of 1 July 2026; those that no rule covers are left out. */
const requests = deadlineKeys.flatMap((key) =>
  Array.from({ length: 1_096 }, (_, day) => ({ key, trigger: addDays('2025-01-01', day) })).filter(
    (request) => computeDeadline(currentLaw, request).ok,
  ),
);

/** Deadlines computed a second on one core, over so many milliseconds. */
export function deadlinesPerSecond(milliseconds: number): number {
  let computed = 0;
  let provisional = 0; // looked at, so that nothing of the work can be left out
  const begun = performance.now();
  while (performance.now() - begun < milliseconds) {
    for (const request of requests) {
      const outcome = computeDeadline(currentLaw, request);
      if (outcome.ok && outcome.deadline.provisional) provisional += 1;
    }
    computed += requests.length;
  }
  const seconds = (performance.now() - begun) / 1000;
  if (provisional === 0) throw new Error('no calendar of these years is known to be official');
  return computed / seconds;
}
