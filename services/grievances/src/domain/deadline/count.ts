import type { Deadline } from '@danvan/contracts';
import type { Calendar, Rule } from './types.ts';

type Skipped = Deadline['skippedDays'][number];

/** Where a count ended; `skippedDays` in the order of the count, `provisional` when a day's status was only guessed. */
export type Count = Pick<Deadline, 'nominalDue' | 'effectiveDue' | 'provisional'> & { readonly skippedDays: readonly Skipped[] };

/**
 * Counts so many days from a trigger that is itself not counted (Civil Code 2015 Art. 147), and moves a last day that is not
 * a working day to the next working day (Art. 148). Counting back it moves to the working day before: a notice may be early.
 * Null when the count leaves the calendar.
 */
export function count(
  calendar: Calendar,
  { unit, direction }: Pick<Rule, 'unit' | 'direction'>,
  trigger: number,
  days: number,
): Count | null {
  const step = direction === 'BEFORE' ? -1 : 1;
  const skippedDays: Skipped[] = [];
  let provisional = false;

  /** Is the day a working day? What is asked of an unknown year makes the answer provisional. */
  const works = (position: number): boolean | null => {
    const day = calendar.days[position];
    if (!day) return null;
    if (!day.known) provisional = true;
    if (day.closed) skippedDays.push({ date: day.date, reason: day.closed });
    return day.closed === null;
  };

  let last = trigger;
  if (unit === 'CALENDAR_DAYS') last += step * days;
  else {
    for (let counted = 0; counted < days; ) {
      last += step;
      const working = works(last);
      if (working === null) return null;
      if (working) counted += 1;
    }
  }

  const nominal = calendar.days[last];
  if (unit === 'CALENDAR_DAYS') {
    for (let working = works(last); working !== true; working = works(last)) {
      if (working === null) return null;
      last += step;
    }
  }
  const effective = calendar.days[last];
  return nominal && effective ? { nominalDue: nominal.date, effectiveDue: effective.date, skippedDays, provisional } : null;
}
