import type { DeadlineKey, DeadlineVariant } from '@danvan/contracts';
import { deadlineKeys } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { computeDeadline } from './compute.ts';
import { currentLaw } from './law.ts';

type Row = readonly [
  article: string,
  key: DeadlineKey,
  trigger: string,
  nominal: string,
  effective: string,
  unit: 'C' | 'W',
  variant?: DeadlineVariant,
];

/**
 * One row at least for each period, counted by hand: on the calendar of 2022, whose closed weekdays are 3 January, 31 January to
 * 4 February (Tết), 11 April (the Hùng kings), 2 and 3 May, 1 and 2 September; and over the switch of 1 July 2026, a Wednesday.
 */
const rows: readonly Row[] = [
  ['Citizen Reception Law 42/2013 Art. 28(1), over 1 May', 'RECEPTION_REPLY', '2022-04-20', '2022-05-06', '2022-05-06', 'W'],
  ['Complaint Law 02/2011 Art. 9, to the Hùng kings', 'COMPLAINT_LIMITATION', '2022-01-10', '2022-04-10', '2022-04-12', 'C'],
  ['Complaint Law 02/2011 Art. 27, before the switch', 'COMPLAINT_ACCEPTANCE', '2026-06-29', '2026-07-09', '2026-07-09', 'C'],
  ['Decree 155/2026 Art. 10, from the switch on', 'COMPLAINT_ACCEPTANCE', '2026-07-02', '2026-07-13', '2026-07-13', 'W'],
  ['Complaint Law 02/2011 Art. 28, over the switch', 'COMPLAINT_RESOLUTION_FIRST', '2026-06-15', '2026-07-15', '2026-07-15', 'C'],
  ['Complaint Law 02/2011 Art. 37, complex', 'COMPLAINT_RESOLUTION_SECOND', '2022-03-03', '2022-05-02', '2022-05-04', 'C', 'COMPLEX'],
  ['Complaint Law 02/2011 Art. 37, remote', 'COMPLAINT_RESOLUTION_SECOND', '2022-07-04', '2022-09-02', '2022-09-05', 'C', 'REMOTE'],
  ['Complaint Law 02/2011 Art. 32, from a New Year’s day', 'COMPLAINT_SEND_FIRST', '2022-01-01', '2022-01-06', '2022-01-06', 'W'],
  ['Complaint Law 02/2011 Art. 41(1), over National Day', 'COMPLAINT_SEND_SECOND', '2022-08-26', '2022-09-02', '2022-09-05', 'C'],
  ['Decree 124/2020 Art. 29(3), over National Day', 'COMPLAINT_PUBLICATION', '2022-08-17', '2022-09-01', '2022-09-05', 'C'],
  ['Complaint Law 02/2011 Art. 33, to Tết', 'COMPLAINT_APPEAL', '2022-01-05', '2022-02-04', '2022-02-07', 'C'],
  ['Complaint Law 02/2011 Art. 44, to National Day', 'COMPLAINT_EFFECTIVE', '2022-08-03', '2022-09-02', '2022-09-05', 'C'],
  ['Complaint Law 02/2011 Art. 44, remote', 'COMPLAINT_EFFECTIVE', '2022-03-18', '2022-05-02', '2022-05-04', 'C', 'REMOTE'],
  ['Decree 155/2026 Art. 11, five days before a Monday', 'COMPLAINT_DIALOGUE_NOTICE', '2026-07-13', '2026-07-08', '2026-07-08', 'C'],
  ['Decree 155/2026 Art. 12, on its first day', 'COMPLAINT_SUSPENSION_NOTICE', '2026-07-01', '2026-07-06', '2026-07-06', 'W'],
  ['Denunciation Law 25/2018 Art. 24(1), over the switch', 'DENUNCIATION_PRECHECK', '2026-07-01', '2026-07-10', '2026-07-10', 'W'],
  ['Denunciation Law 25/2018 Art. 24(2), over 1 May', 'DENUNCIATION_TRANSFER', '2022-04-27', '2022-05-06', '2022-05-06', 'W'],
  ['Denunciation Law 25/2018 Art. 29(3), over the Hùng kings', 'DENUNCIATION_NOTICE', '2022-04-06', '2022-04-14', '2022-04-14', 'W'],
  ['Denunciation Law 25/2018 Art. 30, to 1 May', 'DENUNCIATION_RESOLUTION', '2022-04-01', '2022-05-01', '2022-05-04', 'C'],
  ['Denunciation Law 25/2018 Art. 34, over National Day', 'DENUNCIATION_SUSPENSION_NOTICE', '2022-08-30', '2022-09-08', '2022-09-08', 'W'],
  ['Denunciation Law 25/2018 Art. 35(3), over Tết', 'DENUNCIATION_SEND', '2022-01-27', '2022-02-10', '2022-02-10', 'W'],
  ['Denunciation Law 25/2018 Art. 36, over National Day', 'DENUNCIATION_HANDLING', '2022-08-26', '2022-09-08', '2022-09-08', 'W'],
  ['Denunciation Law 25/2018 Art. 40, over the Hùng kings', 'DENUNCIATION_PUBLICATION', '2022-04-05', '2022-04-15', '2022-04-15', 'W'],
  ['Denunciation Law 25/2018 Art. 37, to Tết', 'DENUNCIATION_FURTHER', '2022-01-14', '2022-02-03', '2022-02-07', 'C'],
  ['no statute: the configured level, over Tết', 'REFLECTION_RESOLUTION', '2022-01-19', '2022-02-16', '2022-02-16', 'W'],
];

const units = { C: 'CALENDAR_DAYS', W: 'WORKING_DAYS' } as const;

describe('a deadline, counted by hand', () => {
  it.each(rows)('%s: %s from %s is due on %s, in effect %s (%s, %s)', (...row) => {
    const [, key, trigger, nominalDue, effectiveDue, unit, variant] = row as unknown as Row;
    expect(computeDeadline(currentLaw, { key, trigger, ...(variant && { variant }) })).toMatchObject({
      ok: true,
      deadline: { nominalDue, effectiveDue, unit: units[unit] },
    });
  });

  it('is there for every period', () => {
    expect(new Set(rows.map(([, key]) => key))).toEqual(new Set(deadlineKeys));
  });

  it.each(rows)('%s: %s rests on the article that its data name', (...row) => {
    const [article, key, trigger] = row as unknown as Row;
    const outcome = computeDeadline(currentLaw, { key, trigger });
    const numbers = article.match(/Arts?\. (\d+)/)?.[1];
    const source = outcome.ok ? outcome.deadline.source : '';
    expect(numbers === undefined ? source.startsWith('none') : source.match(/\d+/g)?.includes(numbers)).toBe(true);
  });
});
