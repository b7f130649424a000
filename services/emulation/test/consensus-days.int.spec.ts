import { compileFilter, statisticsOf } from '@danvan/aggregate-store';
import { household as householdTopic } from '@danvan/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { consensusRate, consensusSeries, standing } from '../src/domain/household/consensus.ts';
import { householdView } from '../src/domain/household/view.ts';
import { accountForDays, consensusDaysOf } from '../src/persistence/consensus-days.ts';
import { consensusFilterFields, consensusGroupKeys, consensusMeasures } from '../src/persistence/household-model.ts';
import { householdTally } from '../src/persistence/household-tally.ts';
import { consensusDays } from '../src/reactions/consensus-days.ts';
import { manyHouseholds } from './many-households.ts';
import { openStores } from './open-stores.ts';

const { kept, start, stop } = openStores(inject('mongoUrl'));
beforeAll(start);
afterAll(stop);

const daysOf = async (campaignId: string) => (await consensusDaysOf(kept.consensusDays.model, [campaignId]))[0] ?? [];

/** The events of these households, as Kafka brings them: only that something happened to each. */
const eventsOf = (households: readonly Awaited<ReturnType<typeof manyHouseholds>>[number][]) =>
  households.map((state) => ({
    id: state.id,
    version: state.course.length,
    type: 'HouseholdVisited',
    time: '2022-01-01T00:00:00Z',
    change: {},
    after: householdTopic.view.parse(householdView(state)),
    traceparent: null,
  }));

it('accounts for what a killed service left undone, and a replay doubles nothing', async () => {
  const households = await manyHouseholds(kept, 'killed', 300);
  expect(await daysOf('killed')).toEqual([]);
  const reaction = consensusDays(kept);
  await reaction.apply(eventsOf(households));
  const once = await daysOf('killed');
  for (let replay = 0; replay < 3; replay += 1) await reaction.apply(eventsOf(households.slice(replay * 50)));
  expect(await daysOf('killed')).toEqual(once);

  const { stances, visitCount } = standing(once);
  expect(visitCount).toBe(households.reduce((sum, { visitCount: visits }) => sum + visits, 0));
  const { affected, handedOver } = await householdTally(kept.households.model, 'killed');
  expect([consensusRate(stances).affected, stances.HANDED_OVER]).toEqual([affected, handedOver]);
  expect(consensusSeries(once).at(-1)).toMatchObject(consensusRate(stances));
});

it('ends the same, however many account for the same days at once', async () => {
  const households = await manyHouseholds(kept, 'raced', 200);
  const dates = [...new Set(households.flatMap(({ course }) => course.map(({ on }) => on)))];
  const account = () => accountForDays(kept.households.model, kept.consensusDays.model, 'raced', dates);
  await Promise.all(Array.from({ length: 8 }, account));
  const raced = await daysOf('raced');
  await account();
  expect(await daysOf('raced')).toEqual(raced);
  expect(standing(raced).visitCount).toBe(households.reduce((sum, { visitCount }) => sum + visitCount, 0));
});

it('lets no older account take the place of a newer one', async () => {
  await manyHouseholds(kept, 'late', 50);
  const dates = ['2022-01-06'];
  await accountForDays(kept.households.model, kept.consensusDays.model, 'late', dates);
  const [newer] = await daysOf('late');
  await kept.households.model.collection.deleteMany({ campaignId: 'late', code: { $in: ['H-1', 'H-2', 'H-3'] } });
  await accountForDays(kept.households.model, kept.consensusDays.model, 'late', dates);
  expect(await daysOf('late')).toEqual([newer]);
});

it('adds up to the total by every grouping, alone and in pairs', async () => {
  await manyHouseholds(kept, 'grouped', 240);
  const match = compileFilter({ campaignId: { eq: 'grouped' } }, consensusFilterFields);
  const ask = (keys: readonly (readonly [string, unknown])[]) =>
    statisticsOf(kept.households.model, { match, keys: Object.fromEntries(keys), measures: consensusMeasures });
  const { total } = await ask([]);
  expect(total.households).toBe(240);
  const all = Object.values(consensusGroupKeys);
  for (const first of all) {
    for (const second of all) {
      const found = await ask([first, second]);
      const summed = Object.fromEntries(
        Object.keys(total).map((name) => [name, found.groups.reduce((sum, { measures }) => sum + (measures[name] ?? 0), 0)]),
      );
      expect(summed, `${first[0]} and ${second[0]}`).toEqual(total);
    }
  }
});
