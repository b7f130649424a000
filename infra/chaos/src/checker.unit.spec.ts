import { expect, it } from 'vitest';
import { brokenPromises, type Evidence, judge } from './checker.ts';

const event = (version: number, note = `note-${version}`, id = 'a') => ({ id, version, note, count: version });
const ok = (version: number, note = `note-${version}`, id = 'a') => ({ id, note, outcome: { kind: 'ok', version } as const });

function evidence(over: Partial<Evidence> = {}): Evidence {
  const topic = over.topic ?? [event(1), event(2), event(3)];
  const standing = [{ id: 'a', version: 3, count: 3 }];
  return { attempts: [ok(1), ok(2), ok(3)], topic, log: topic, aggregates: standing, copies: standing, ...over };
}

it('finds nothing where everything was kept', () => {
  expect(judge(evidence())).toEqual({ lost: [], doubled: [], reordered: [], differing: [] });
});

it('takes a repeat for no fault', () => {
  expect(brokenPromises(judge(evidence({ topic: [event(1), event(2), event(1), event(2), event(3)] })))).toBe(0);
});

it('takes an unknown command for no fault, whether it was done or not', () => {
  const unknown = (note: string) => ({ id: 'a', note, outcome: { kind: 'unknown' } as const });
  expect(brokenPromises(judge(evidence({ attempts: [ok(1), ok(2), unknown('note-3'), unknown('note-4')] })))).toBe(0);
});

it('misses an acknowledged command that is not on the topic', () => {
  const topic = [event(1), event(3)];
  expect(judge(evidence({ topic })).lost).toHaveLength(1);
});

it('misses an event that the log has, or the newest state, and the topic not', () => {
  const topic = [event(1), event(2)];
  const found = judge(evidence({ topic, attempts: [ok(1), ok(2)], log: [event(3)] })).lost;
  expect(found).toEqual(['a:3 is in the log and not on the topic', 'a:3 stands in the database and is not on the topic']);
});

it('sees a command that was done twice, one that was refused and done, and one that nobody asked', () => {
  const refused = { id: 'a', note: 'note-3', outcome: { kind: 'refused' } as const };
  expect(judge(evidence({ topic: [event(1), event(2, 'note-1'), event(3)], attempts: [ok(1), refused] })).doubled).toHaveLength(2);
  expect(judge(evidence({ attempts: [ok(1), ok(2)] })).doubled).toEqual(['«note-3» was done, although it was refused or never asked']);
});

it('sees an inversion and a gap', () => {
  expect(judge(evidence({ topic: [event(2), event(1), event(3)] })).reordered).toHaveLength(1);
  expect(judge(evidence({ topic: [event(1), event(3)] })).reordered).toEqual(['a: version 3 came where 2 was due']);
});

it('sees an old event that came late and is the last of its key', () => {
  expect(judge(evidence({ topic: [event(1), event(2), event(3), event(2)] })).reordered).toEqual([
    'a: the last message has version 2, the newest is 3',
  ]);
});

it('sees a projection or a database that differs from the topic', () => {
  expect(judge(evidence({ copies: [{ id: 'a', version: 2, count: 2 }] })).differing).toEqual([
    'a: the projection has 2 at version 2, the topic 3 at version 3',
  ]);
  expect(judge(evidence({ aggregates: [] })).differing).toEqual(['a: the database has nothing, the topic 3 at version 3']);
});
