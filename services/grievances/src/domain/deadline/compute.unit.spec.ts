import { type Deadline, type DeadlineKey, type DeadlineVariant, deadlineKeys } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates.ts';
import { compileCalendar } from './calendar.ts';
import { computeDeadline } from './compute.ts';
import { currentLaw } from './law.ts';
import type { DeadlineRequest, Law } from './types.ts';

function due(request: DeadlineRequest, law: Law = currentLaw): Deadline {
  const outcome = computeDeadline(law, request);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.deadline;
}

type Row = [article: string, key: DeadlineKey, trigger: string, nominal: string, effective: string, variant?: DeadlineVariant];

/** Counted by hand on the calendar of 2022: Tết 31 Jan–4 Feb, 11 Apr, 2–3 May, 1–2 Sep are closed weekdays. */
const rows: readonly Row[] = [
  ['Civil Code Art. 147: the day of receipt is not counted', 'COMPLAINT_ACCEPTANCE', '2022-03-01', '2022-03-11', '2022-03-11'],
  ['Civil Code Art. 148: a Saturday moves to Monday', 'COMPLAINT_ACCEPTANCE', '2022-03-02', '2022-03-12', '2022-03-14'],
  ['Complaint Law Art. 27 over Tết', 'COMPLAINT_ACCEPTANCE', '2022-01-21', '2022-01-31', '2022-02-07'],
  ['Complaint Law Art. 27 over the day of the Hùng kings', 'COMPLAINT_ACCEPTANCE', '2022-03-31', '2022-04-10', '2022-04-12'],
  ['Complaint Law Art. 27 over the holiday of 1 May', 'COMPLAINT_ACCEPTANCE', '2022-04-21', '2022-05-01', '2022-05-04'],
  ['Complaint Law Art. 27 over National Day', 'COMPLAINT_ACCEPTANCE', '2022-08-22', '2022-09-01', '2022-09-05'],
  ['Complaint Law Art. 28 over Tết', 'COMPLAINT_RESOLUTION_FIRST', '2022-01-04', '2022-02-03', '2022-02-07'],
  ['Complaint Law Art. 28, complex', 'COMPLAINT_RESOLUTION_FIRST', '2022-03-01', '2022-04-15', '2022-04-15', 'COMPLEX'],
  ['Complaint Law Art. 28, remote', 'COMPLAINT_RESOLUTION_FIRST', '2022-03-02', '2022-04-16', '2022-04-18', 'REMOTE'],
  ['Complaint Law Art. 28, remote and complex', 'COMPLAINT_RESOLUTION_FIRST', '2022-03-03', '2022-05-02', '2022-05-04', 'REMOTE_COMPLEX'],
  ['Complaint Law Art. 37', 'COMPLAINT_RESOLUTION_SECOND', '2022-03-01', '2022-04-15', '2022-04-15'],
  ['Complaint Law Art. 37, remote and complex', 'COMPLAINT_RESOLUTION_SECOND', '2022-06-24', '2022-09-02', '2022-09-05', 'REMOTE_COMPLEX'],
  ['Complaint Law Art. 32 over Tết, working days', 'COMPLAINT_SEND_FIRST', '2022-01-27', '2022-02-08', '2022-02-08'],
  ['Complaint Law Art. 41(1), calendar days', 'COMPLAINT_SEND_SECOND', '2022-04-04', '2022-04-11', '2022-04-12'],
  ['Decree 124/2020 Art. 29(3)', 'COMPLAINT_PUBLICATION', '2022-04-18', '2022-05-03', '2022-05-04'],
  ['Complaint Law Art. 33, remote', 'COMPLAINT_APPEAL', '2022-06-01', '2022-07-16', '2022-07-18', 'REMOTE'],
  ['Denunciation Law Art. 24(1) over Tết', 'DENUNCIATION_PRECHECK', '2022-01-26', '2022-02-11', '2022-02-11'],
  ['Denunciation Law Art. 24(1), several sites', 'DENUNCIATION_PRECHECK', '2022-04-01', '2022-04-18', '2022-04-18', 'SEVERAL_SITES'],
  ['Denunciation Law Art. 29(3) over 1 May', 'DENUNCIATION_NOTICE', '2022-04-28', '2022-05-09', '2022-05-09'],
  ['Denunciation Law Art. 30 over Tết', 'DENUNCIATION_RESOLUTION', '2022-01-01', '2022-01-31', '2022-02-07'],
  ['Denunciation Law Art. 35(3) over National Day', 'DENUNCIATION_SEND', '2022-08-31', '2022-09-09', '2022-09-09'],
  ['Denunciation Law Art. 36', 'DENUNCIATION_HANDLING', '2022-05-16', '2022-05-25', '2022-05-25'],
  ['Citizen Reception Law Art. 28(1) over Tết', 'RECEPTION_REPLY', '2022-01-24', '2022-02-14', '2022-02-14'],
  ['Complaint Law Art. 27, the last day of the old rule', 'COMPLAINT_ACCEPTANCE', '2026-06-30', '2026-07-10', '2026-07-10'],
  ['Decree 155/2026 Art. 10, its first day', 'COMPLAINT_ACCEPTANCE', '2026-07-01', '2026-07-10', '2026-07-10'],
  ['Decree 155/2026 Art. 10, working days', 'COMPLAINT_ACCEPTANCE', '2026-07-03', '2026-07-14', '2026-07-14'],
  ['Decree 155/2026 Art. 11, back from the dialogue', 'COMPLAINT_DIALOGUE_NOTICE', '2026-07-15', '2026-07-10', '2026-07-10'],
  ['Decree 155/2026 Art. 11, a Saturday moves back', 'COMPLAINT_DIALOGUE_NOTICE', '2026-07-16', '2026-07-11', '2026-07-10'],
];

describe('a deadline', () => {
  it.each(rows)('%s: %s from %s ends on %s, in effect %s (%s)', (_article, key, trigger, nominalDue, effectiveDue, variant) => {
    expect(due({ key, trigger, ...(variant && { variant }) })).toMatchObject({ nominalDue, effectiveDue });
  });

  it('says which days it skipped and why', () => {
    expect(due({ key: 'COMPLAINT_ACCEPTANCE', trigger: '2022-04-21' }).skippedDays).toEqual([
      { date: '2022-05-01', reason: 'WEEKEND' },
      { date: '2022-05-02', reason: 'PUBLIC_HOLIDAY' },
      { date: '2022-05-03', reason: 'PUBLIC_HOLIDAY' },
    ]);
  });

  it('names the version of the rule that was in force on the day of the trigger', () => {
    expect(due({ key: 'COMPLAINT_ACCEPTANCE', trigger: '2026-06-30' })).toMatchObject({ ruleVersion: '2012-07-01', unit: 'CALENDAR_DAYS' });
    expect(due({ key: 'COMPLAINT_ACCEPTANCE', trigger: '2026-07-01' })).toMatchObject({
      ruleVersion: '2026-07-01',
      unit: 'WORKING_DAYS',
      source: 'Decree 155/2026 Art. 10',
    });
  });

  it('is provisional where the calendar of a year that matters is not known', () => {
    expect(due({ key: 'COMPLAINT_ACCEPTANCE', trigger: '2022-12-19' }).provisional).toBe(false);
    expect(due({ key: 'COMPLAINT_ACCEPTANCE', trigger: '2022-12-25' }).provisional).toBe(true);
    expect(due({ key: 'RECEPTION_REPLY', trigger: '2022-12-25' }).provisional).toBe(true);
  });

  it('counts a Saturday on which offices make up for a day off', () => {
    const years = { '2022': { closedWeekdays: [], workingWeekends: ['2022-03-05'] } };
    const calendar = compileCalendar({ weekend: ['SATURDAY', 'SUNDAY'], years }, '2022-01-01', '2022-12-31');
    expect(due({ key: 'COMPLAINT_SEND_FIRST', trigger: '2022-03-02' }, { ...currentLaw, calendar }).effectiveDue).toBe('2022-03-05');
  });
});

describe('what cannot be computed is refused', () => {
  it.each([
    ['UNKNOWN_DEADLINE', { key: 'CMP_RESOLVE', trigger: '2022-01-01' }],
    ['NO_RULE_IN_FORCE', { key: 'DENUNCIATION_RESOLUTION', trigger: '2018-12-31' }],
    ['NO_RULE_IN_FORCE', { key: 'COMPLAINT_DIALOGUE_NOTICE', trigger: '2026-06-30' }],
    ['VARIANT_NOT_IN_RULE', { key: 'COMPLAINT_APPEAL', trigger: '2022-01-01', variant: 'COMPLEX' }],
    ['DATE_OUT_OF_CALENDAR', { key: 'COMPLAINT_ACCEPTANCE', trigger: '2060-12-30' }],
    ['DATE_OUT_OF_CALENDAR', { key: 'COMPLAINT_LIMITATION', trigger: '2061-01-01' }],
  ] as const)('%s: %o', (code, request) => {
    expect(computeDeadline(currentLaw, request)).toMatchObject({ ok: false, refusal: { code } });
  });
});

const forward = deadlineKeys.filter((key) => key !== 'COMPLAINT_DIALOGUE_NOTICE');
const requests = fc.record({ key: fc.constantFrom(...forward), offset: fc.nat(365 * 5) });
const dueAfter = (key: DeadlineKey, offset: number) => due({ key, trigger: addDays('2026-07-01', offset - 365 * 5 + 1) });
const isRuled = (key: DeadlineKey, offset: number) =>
  currentLaw.rules.get(key)?.some(({ from }) => from <= addDays('2026-07-01', offset - 365 * 5 + 1));

describe('whatever the trigger', () => {
  it('a deadline never ends before its nominal end, and ends on a working day', () => {
    fc.assert(
      fc.property(requests, ({ key, offset }) => {
        fc.pre(isRuled(key, offset) === true);
        const { trigger, nominalDue, effectiveDue } = dueAfter(key, offset);
        const { days, position } = currentLaw.calendar;
        expect(nominalDue > trigger && effectiveDue >= nominalDue).toBe(true);
        expect(days[position.get(effectiveDue) ?? -1]?.closed).toBeNull();
      }),
    );
  });

  it('a later trigger never has an earlier deadline under the same version of a rule', () => {
    fc.assert(
      fc.property(requests, fc.nat(60), ({ key, offset }, later) => {
        fc.pre(isRuled(key, offset) === true && offset + later <= 365 * 5);
        const first = dueAfter(key, offset);
        const second = dueAfter(key, offset + later);
        if (first.ruleVersion === second.ruleVersion) expect(second.effectiveDue >= first.effectiveDue).toBe(true);
      }),
    );
  });
});
