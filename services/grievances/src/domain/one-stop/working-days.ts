import type { IsoDate } from '@danvan/contracts';
import { count } from '../deadline/count.ts';
import type { Calendar } from '../deadline/types.ts';

const forwards = { unit: 'WORKING_DAYS', direction: 'AFTER' } as const;

/**
 * The day that lies so many working days after another, which is not counted itself; 0 is that day, or the next working day where it
 * is none. `provisional` where a year's official calendar is not known. Null where the calendar does not reach so far.
 */
export function workingDayAfter(calendar: Calendar, from: IsoDate, days: number): { day: IsoDate; provisional: boolean } | null {
  const position = calendar.position.get(from);
  if (position === undefined) return null;
  const sameDay = days === 0 && calendar.days[position]?.closed === null;
  if (sameDay) return { day: from, provisional: !calendar.days[position]?.known };
  const counted = count(calendar, forwards, position, Math.max(days, 1));
  return counted && { day: counted.effectiveDue, provisional: counted.provisional };
}

/** Working days after `from` up to and with `to`; 0 for the same day. */
export function workingDaysBetween({ days, position }: Calendar, from: IsoDate, to: IsoDate): number {
  const [first, last] = [position.get(from), position.get(to)];
  if (first === undefined || last === undefined) return 0;
  return days.slice(first + 1, last + 1).filter(({ closed }) => closed === null).length;
}
