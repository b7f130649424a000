import { statisticsOf, sums } from '@danvan/aggregate-store';
import { reportingPeriod } from '../../../../services/grievances/src/domain/forms/period.ts';
import { caseGroupKeys, caseMeasures } from '../../../../services/grievances/src/persistence/case-model.ts';
import { formReport } from '../../../../services/grievances/src/persistence/form-reports.ts';
import type { Stores } from '../../../../services/grievances/src/persistence/stores.ts';
import type { Figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { deadlinesPerSecond } from './engine.ts';
import { seed } from './seed.ts';

/** Petitions, and cases. */
export const seeded = 100_000;
const repeats = 7;

const atMost = (value: number) => ({ kind: 'at most', value }) as const;

/** Milliseconds of each of these, taken in turns so that what else the machine does falls on all of them. */
async function inTurns(...acts: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const took = acts.map((): number[] => []);
  for (let round = 0; round < repeats; round += 1) {
    for (const [at, act] of acts.entries()) {
      const begun = performance.now();
      await act();
      if (round > 0) took[at]?.push(performance.now() - begun); // the first round warms up
    }
  }
  return took.map((times) => quantile(times, 0.5));
}

/** The figures of grievances, over a database of their own. @param told gets each as soon as it is known */
export async function measureGrievances(kept: Stores, told: (figure: Figure) => void): Promise<void> {
  const engine = { kind: 'at least', value: 200_000 } as const;
  told({ name: 'deadlines computed on one core', value: deadlinesPerSecond(2_000), unit: '/s', target: engine });

  const begun = performance.now();
  await seed(kept, seeded);
  told({ name: `${seeded} petitions and ${seeded} cases seeded`, value: (performance.now() - begun) / 1000, unit: 's', target: null });

  const year = reportingPeriod({ kind: 'YEAR', year: 2022, number: 1 });
  if (!year.ok) throw new Error(year.refusal.code);
  const keys = Object.fromEntries([caseGroupKeys.KIND, caseGroupKeys.STATUS]);
  const [counted = Number.NaN, bare = Number.NaN, statistics = Number.NaN, form = Number.NaN] = await inTurns(
    () => kept.cases.model.collection.aggregate([{ $group: { _id: keys, count: { $sum: 1 } } }]).toArray(),
    () => kept.cases.model.collection.aggregate([{ $group: { _id: keys, ...sums(caseMeasures) } }]).toArray(),
    () => statisticsOf(kept.cases.model, { match: {}, keys, measures: caseMeasures }),
    () => formReport(kept, 'XLD_01', { by: 'path', value: 'district', broad: true }, year.period),
  );
  told({ name: `bare count of ${seeded} cases by two keys, p50`, value: counted, unit: 'ms', target: null });
  told({ name: 'bare aggregation of the same measures, p50', value: bare, unit: 'ms', target: null });
  told({ name: `statistics of ${seeded} cases by two keys, p50`, value: statistics, unit: 'ms', target: null });
  told({ name: 'statistics ÷ bare aggregation', value: statistics / bare, unit: '×', target: atMost(1.3) });
  told({ name: `form 01/XLD of a year over ${seeded} petitions, p50`, value: form, unit: 'ms', target: atMost(1_000) });
}
