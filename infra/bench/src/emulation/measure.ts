import { compileFilter, statisticsOf, sums } from '@danvan/aggregate-store';
import { signedCursors } from '@danvan/subgraph';
import { entryPage } from '../../../../services/emulation/src/graphql/entry-page.ts';
import { groupKeys, shownStatistics } from '../../../../services/emulation/src/graphql/statistics.ts';
import { entryFilterFields, entryMeasures } from '../../../../services/emulation/src/persistence/entry-model.ts';
import type { Stores } from '../../../../services/emulation/src/persistence/stores.ts';
import type { Figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { seed } from './seed.ts';

const seeded = 100_000;
const repeats = 9;
const pageSize = 50;

const atMost = (value: number) => ({ kind: 'at most', value }) as const;

/** Milliseconds of each of these, taken in turns so that what else the machine does falls on all of them; the first round warms up. */
async function inTurns(...acts: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const took = acts.map((): number[] => []);
  for (let round = 0; round <= repeats; round += 1) {
    for (const [at, act] of acts.entries()) {
      const begun = performance.now();
      await act();
      if (round > 0) took[at]?.push(performance.now() - begun);
    }
  }
  return took.map((times) => quantile(times, 0.5));
}

/** The figures of emulation, over a database of their own. @param told gets each as soon as it is known */
export async function measureEmulation(kept: Stores, told: (figure: Figure) => void): Promise<void> {
  const begun = performance.now();
  await seed(kept, seeded);
  told({ name: `${seeded} entries seeded`, value: (performance.now() - begun) / 1000, unit: 's', target: null });

  const { model } = kept.entries;
  const groupBy = ['KIND', 'REGISTERED_LEVEL'] as const;
  const keys = groupKeys(groupBy);
  const bareBy = (match: object) =>
    model.collection.aggregate([{ $match: match }, { $group: { _id: keys, ...sums(entryMeasures) } }]).toArray();
  const statisticsBy = async (match: Record<string, unknown>) =>
    shownStatistics(await statisticsOf(model, { match, keys, measures: entryMeasures }), groupBy, new Date());
  const filter = { year: { eq: 2022 }, kind: { eq: 'MODEL' } } as const;
  const match = compileFilter(filter, entryFilterFields);
  const cursors = signedCursors('c'.repeat(64));
  const [bare = Number.NaN, statistics = Number.NaN, bareYear = Number.NaN, year = Number.NaN, find = Number.NaN, page = Number.NaN] =
    await inTurns(
      () => bareBy({}),
      () => statisticsBy({}),
      () => bareBy({ year: 2022 }),
      () => statisticsBy({ year: 2022 }),
      () =>
        model.collection
          .find(match)
          .sort({ _id: 1 })
          .limit(pageSize + 1)
          .toArray(),
      () => entryPage({ entries: kept.entries, cursors }, { list: 'bench', filter, first: pageSize }),
    );
  told({ name: `bare aggregation of ${seeded} entries by two keys, p50`, value: bare, unit: 'ms', target: null });
  told({ name: 'statistics by two keys, p50', value: statistics, unit: 'ms', target: atMost(300) });
  told({ name: 'statistics ÷ bare aggregation', value: statistics / bare, unit: '×', target: atMost(1.3) });
  told({ name: 'bare aggregation of one of nine years, p50', value: bareYear, unit: 'ms', target: null });
  told({ name: 'statistics of one of nine years, p50', value: year, unit: 'ms', target: atMost(300) });
  told({ name: `bare find of ${pageSize} filtered entries, p50`, value: find, unit: 'ms', target: null });
  told({ name: 'page of them, p50', value: page, unit: 'ms', target: null });
  told({ name: 'page ÷ bare find', value: page / find, unit: '×', target: atMost(2) });
}
