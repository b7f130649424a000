import type { IsoDate, SkipReason } from '@danvan/contracts';
import type { Calendar, Day } from './types.ts';

/** As `data/calendar-vn.json` has it. */
export type CalendarData = {
  readonly weekend: readonly string[];
  readonly years: Readonly<Record<string, { readonly closedWeekdays: readonly string[]; readonly workingWeekends: readonly string[] }>>;
};

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Lays out every day of the span once: a computation then only walks over positions. Dates are trusted to be real. */
export function compileCalendar(data: CalendarData, first: IsoDate, last: IsoDate): Calendar {
  const listed = Object.values(data.years);
  const holidays = new Set(listed.flatMap((year) => year.closedWeekdays));
  const workingWeekends = new Set(listed.flatMap((year) => year.workingWeekends));

  const closure = (date: IsoDate, weekday: string): SkipReason | null => {
    if (holidays.has(date)) return 'PUBLIC_HOLIDAY';
    return data.weekend.includes(weekday) && !workingWeekends.has(date) ? 'WEEKEND' : null;
  };

  const days: Day[] = [];
  const end = Temporal.PlainDate.from(last);
  for (let day = Temporal.PlainDate.from(first); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const date = day.toString();
    days.push({ date, closed: closure(date, weekdays[day.dayOfWeek - 1] ?? ''), known: Object.hasOwn(data.years, String(day.year)) });
  }
  return { days, position: new Map(days.map(({ date }, position) => [date, position])) };
}
