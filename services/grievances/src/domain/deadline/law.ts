import type { IsoDate } from '@danvan/contracts';
import calendarData from '../../../data/calendar-vn.json' with { type: 'json' };
import deadlineData from '../../../data/deadlines.json' with { type: 'json' };
import provisionData from '../../../data/provisions.json' with { type: 'json' };
import { type CalendarData, compileCalendar } from './calendar.ts';
import { compileRules, type RuleRow } from './rules.ts';
import type { Law, Provision, ProvisionKey } from './types.ts';

export type ProvisionRow = Provision & { readonly key: string };

/** The span of days that can be computed with: from the year of the oldest rule on. */
const FIRST_DAY = '2012-01-01';
const LAST_DAY = '2060-12-31';

/** @throws Error when the data is not what the service was written for */
export function compileLaw(rules: readonly RuleRow[], calendar: CalendarData, provisions: readonly ProvisionRow[]): Law {
  const provision = (wanted: ProvisionKey): Provision => {
    const row = provisions.find(({ key }) => key === wanted);
    if (!row) throw new Error(`provisions.json: ${wanted} is missing`);
    return { from: row.from, source: row.source };
  };
  return {
    rules: compileRules(rules),
    calendar: compileCalendar(calendar, FIRST_DAY, LAST_DAY),
    provisions: {
      COMPLAINT_SUSPENSION: provision('COMPLAINT_SUSPENSION'),
      COMPLAINT_TERMINATION: provision('COMPLAINT_TERMINATION'),
      DIALOGUE_DESPITE_ABSENCE: provision('DIALOGUE_DESPITE_ABSENCE'),
    },
  };
}

/** Does the law know this already on that day? Pending cases follow the new provision (Decree 155/2026 Art. 22(1)). */
export function isInForce(law: Law, key: ProvisionKey, on: IsoDate): boolean {
  return on >= law.provisions[key].from;
}

/** The law as it is shipped with this version of the service. */
export const currentLaw: Law = compileLaw(deadlineData.rules, calendarData, provisionData.provisions);
