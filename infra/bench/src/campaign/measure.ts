import { consensusSeries } from '../../../../services/emulation/src/domain/household/consensus.ts';
import { accountForDays, consensusDaysOf } from '../../../../services/emulation/src/persistence/consensus-days.ts';
import { householdTally } from '../../../../services/emulation/src/persistence/household-tally.ts';
import type { Stores } from '../../../../services/emulation/src/persistence/stores.ts';
import { manyHouseholds } from '../../../../services/emulation/test/many-households.ts';
import type { Figure } from '../figure.ts';
import { quantile } from '../quantile.ts';

const seeded = 5_000;
/** Campaigns of others beside it, so that the index has something to leave out. */
const others = 4;
const repeats = 21;

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

async function seed(kept: Stores, campaignId: string): Promise<number> {
  const households = await manyHouseholds(kept, campaignId, seeded);
  const dates = [...new Set(households.flatMap(({ course }) => course.map(({ on }) => on)))];
  await accountForDays(kept.households.model, kept.consensusDays.model, campaignId, dates);
  return households.reduce((sum, { visitCount }) => sum + visitCount, 0);
}

/** The figures of a large campaign, over a database of their own. @param told gets each as soon as it is known */
export async function measureCampaign(kept: Stores, told: (figure: Figure) => void): Promise<void> {
  const begun = performance.now();
  for (let other = 0; other < others; other += 1) await seed(kept, `other-${other}`);
  const visits = await seed(kept, 'campaign');
  const took = (performance.now() - begun) / 1000;
  told({ name: `${others + 1} campaigns of ${seeded} households and ${visits} visits each seeded`, value: took, unit: 's', target: null });

  const days = kept.consensusDays.model;
  const series = async () => consensusSeries((await consensusDaysOf(days, ['campaign']))[0] ?? []);
  const [bare = Number.NaN, whole = Number.NaN, one = Number.NaN, tally = Number.NaN] = await inTurns(
    () => days.collection.find({ campaignId: 'campaign' }).sort({ on: 1 }).toArray(),
    series,
    () => accountForDays(kept.households.model, days, 'campaign', ['2022-03-20']),
    () => householdTally(kept.households.model, 'campaign'),
  );
  told({
    name: `bare find of its ${await days.countDocuments({ campaignId: 'campaign' })} days, p50`,
    value: bare,
    unit: 'ms',
    target: null,
  });
  told({ name: `the rate series of ${(await series()).length} points, p50`, value: whole, unit: 'ms', target: null });
  told({ name: 'series ÷ bare find', value: whole / bare, unit: '×', target: atMost(2) });
  told({ name: 'accounting for one day again, p50', value: one, unit: 'ms', target: null });
  told({ name: 'counting the households for a decision, p50', value: tally, unit: 'ms', target: null });
}
