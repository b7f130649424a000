import { periodReport as topic } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { reportingPeriod } from '../forms/period.ts';
import { ward } from '../petition/petition-samples.ts';
import { figureChanges } from './changes.ts';
import { periodReportLifecycle } from './lifecycle.ts';
import { periodReportId, periodReportView } from './period-report-aggregate.ts';
import type { Figure, PeriodReportCommand, PeriodReportEvent } from './types.ts';

const { given } = specification(periodReportLifecycle);
const outcome = reportingPeriod({ kind: 'YEAR', year: 2022, number: 1 });
if (!outcome.ok) throw new Error(outcome.refusal.code);
const { period } = outcome;
const { kind, year, number, from, to } = period;
const figures: readonly Figure[] = [
  { form: 'XLD_01', column: 1, value: 40 },
  { form: 'XLD_01', column: 8, value: 31 },
];
const id = periodReportId(ward.id, period);
const today = '2023-02-01';
const close: PeriodReportCommand = {
  ...{ type: 'close', id, organization: ward, period, figures, provenance: 'RECORDED', on: '2022-12-15', today },
};
const closed: PeriodReportEvent = {
  ...{ type: 'PeriodClosed', id, organization: ward, kind, year, number, from, to, figures, provenance: 'RECORDED', on: '2022-12-15' },
};
const late = [figures[0], { form: 'XLD_01', column: 8, value: 33 }] as readonly Figure[];
const restated: PeriodReportEvent = {
  ...{ type: 'PeriodRestated', on: '2023-01-10', reason: 'LATE_DATA' },
  changes: [{ form: 'XLD_01', column: 8, before: 31, after: 33 }],
};

describe('closing a period', () => {
  it('keeps the figures as they are on that day', () => {
    given().when(close).thenEvents(closed);
  });

  it('is not before the period is over, and happens once', () => {
    given()
      .when({ ...close, on: '2022-12-14' })
      .thenRefused('PERIOD_NOT_OVER');
    given(closed).when(close).thenRefused('CLOSED_ALREADY');
  });
});

describe('a restatement', () => {
  const restate = { type: 'restate', reason: 'LATE_DATA', figures: late, on: '2023-01-10', today } as const;

  it('tells what differs from what was reported before', () => {
    const state = given(closed).when(restate).thenEvents(restated);
    expect(state?.figures.map(({ value }) => value)).toEqual([40, 33]);
    expect(state?.restatements).toHaveLength(1);
  });

  it('is refused where nothing differs, before the period is closed, and in the future', () => {
    given(closed, restated).when(restate).thenRefused('NOTHING_TO_RESTATE');
    given().when(restate).thenRefused('NOT_FOUND');
    given(closed)
      .when({ ...restate, on: '2023-02-02' })
      .thenRefused('DATE_IN_FUTURE');
  });

  it('brings in the figures of a form that was not known when the period was closed', () => {
    const added = [...figures, { form: 'XLD_04', column: 1, value: 9 }] as readonly Figure[];
    expect(figureChanges(figures, added)).toEqual([{ form: 'XLD_04', column: 1, before: 0, after: 9 }]);
    const state = given(closed)
      .when({ ...restate, figures: added })
      .thenEvents({ ...restated, changes: figureChanges(figures, added) } as PeriodReportEvent);
    expect(state?.figures).toEqual(added);
  });
});

it('is told in the published language', () => {
  for (const events of [[closed], [closed, restated]]) {
    const state = given(...events).state;
    const { type, ...change } = events.at(-1) ?? closed;
    expect(topic.events[type]?.parse(change)).toEqual(change);
    expect(state && topic.view.parse(periodReportView(state)).restatementCount).toBe(events.length - 1);
  }
});
