import { expect, it } from 'vitest';
import { eventsOf, named } from './examples.ts';
import { lateArrivals } from './late-arrivals.ts';

it('tells each event once, when its time is over', () => {
  const late = lateArrivals();
  late.expect(eventsOf('a', 1), 100);
  late.expect(eventsOf('b', 1), 200);
  expect(late.due(99)).toEqual([]);
  expect(named(late.due(100))).toEqual(['a:1']);
  expect(named(late.due(1_000))).toEqual(['b:1']);
  expect(late.due(1_000)).toEqual([]);
});

it('remembers no more than it may, the newest', () => {
  const late = lateArrivals();
  for (let index = 0; index < 101; index += 1) late.expect(eventsOf(`a${index}`, ...Array.from({ length: 100 }, (_, at) => at + 1)), 0);
  const told = late.due(0);
  expect(told).toHaveLength(10_000);
  expect(told[0]?.aggregateId).toBe('a1');
});
