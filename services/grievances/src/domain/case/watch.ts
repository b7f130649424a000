import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { DeadlineKey, IsoDate } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import type { Calendar, Law } from '../deadline/types.ts';
import { type CaseDecision, resolutionKeys } from './deadlines.ts';
import type { CaseDeadline, GrievanceCase, GrievanceCaseEvent } from './types.ts';

/** So many working days before its last day a deadline is announced as near: configuration, not law. */
const announcedBefore = 3;

/** Terms that run for the citizen, or that only say from when a thing counts: nobody in office can miss them. */
const notOurs: ReadonlySet<DeadlineKey> = new Set([
  'COMPLAINT_LIMITATION',
  'COMPLAINT_APPEAL',
  'COMPLAINT_EFFECTIVE',
  'COMPLAINT_DIALOGUE_NOTICE',
]);

/** What is due by now and has not been told yet: each deadline is announced once as near and once as missed. */
export function watch(law: Law, state: GrievanceCase, today: IsoDate): CaseDecision {
  const events = pending(state).flatMap((deadline): GrievanceCaseEvent[] => {
    const { key, effectiveDue, approachedOn } = deadline;
    if (today > effectiveDue) return [{ type: 'DeadlineMissed', key, effectiveDue, on: today }];
    const near = approachedOn === null && today >= announcedOn(law.calendar, deadline);
    return near ? [{ type: 'DeadlineApproaching', key, effectiveDue, on: today }] : [];
  });
  return events.length > 0 ? accept(...events) : refuse('NOTHING_DUE');
}

/** The first day on which `watch` has something to tell; null where there is none. Kept beside the state, so that nothing is scanned. */
export function watchedFrom(law: Law, state: GrievanceCase): IsoDate | null {
  const days = pending(state).map((deadline) =>
    deadline.approachedOn === null ? announcedOn(law.calendar, deadline) : addDays(deadline.effectiveDue, 1),
  );
  return days.sort()[0] ?? null;
}

/** Neither met nor told to be missed; the time for a resolution stands still while the case is suspended. */
function pending({ deadlines, endedOn, suspendedOn }: GrievanceCase): readonly CaseDeadline[] {
  if (endedOn !== null) return [];
  const standsStill = (key: DeadlineKey) => suspendedOn !== null && (resolutionKeys as readonly DeadlineKey[]).includes(key);
  return deadlines.filter(({ key, metOn, missedOn }) => metOn === null && missedOn === null && !notOurs.has(key) && !standsStill(key));
}

/** Counted back in working days from the last day; not before the deadline began. */
function announcedOn({ days, position }: Calendar, { effectiveDue, trigger }: CaseDeadline): IsoDate {
  let at = position.get(effectiveDue) ?? 0;
  for (let left = announcedBefore; left > 0 && at > 0; ) {
    at -= 1;
    if (days[at]?.closed === null) left -= 1;
  }
  const day = days[at]?.date ?? effectiveDue;
  return day > trigger ? day : trigger;
}
