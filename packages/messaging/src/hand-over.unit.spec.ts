import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventRecord } from './event-record.ts';
import { eventsOf, named } from './examples.ts';
import { handOver } from './hand-over.ts';

const open = () => handOver(() => true);

it('hands over what nothing else of its aggregate waits before', () => {
  const fresh = open();
  fresh.offer({ records: eventsOf('a', 4, 5), alone: true });
  expect(named(fresh.take())).toEqual(['a:4', 'a:5']);
  expect(fresh.take()).toEqual([]);
  expect(fresh.hasMissed()).toBe(false);
});

it('hands over what follows on something that was taken, although that still stands in the outbox', () => {
  const fresh = open();
  fresh.offer({ records: eventsOf('a', 1), alone: true });
  fresh.take();
  fresh.offer({ records: eventsOf('a', 2), alone: false });
  expect(named(fresh.take())).toEqual(['a:2']);
});

it('lets nothing overtake an event that another process wrote', () => {
  const fresh = open();
  fresh.offer({ records: eventsOf('a', 1), alone: true });
  fresh.offer({ records: eventsOf('a', 3), alone: false });
  expect(named(fresh.take())).toEqual(['a:1']);
  expect(fresh.hasMissed()).toBe(true);
});

it('passes over what this process does not publish', () => {
  const fresh = handOver(() => false);
  fresh.offer({ records: eventsOf('a', 1), alone: true });
  expect(fresh.take()).toEqual([]);
  expect(fresh.hasMissed()).toBe(false);
});

it('does not hand over again what was found in the outboxes meanwhile', () => {
  const fresh = open();
  fresh.beforeLooking();
  fresh.offer({ records: eventsOf('a', 1), alone: true });
  fresh.offer({ records: eventsOf('a', 2), alone: false });
  fresh.found(eventsOf('a', 1));
  expect(named(fresh.take())).toEqual(['a:2']);
});

it('follows on what was found', () => {
  const fresh = open();
  fresh.beforeLooking();
  fresh.found(eventsOf('a', 1, 2));
  fresh.offer({ records: eventsOf('a', 3), alone: false });
  expect(named(fresh.take())).toEqual(['a:3']);
});

it('lets nothing follow on what was lost', () => {
  const fresh = open();
  fresh.offer({ records: eventsOf('a', 1), alone: true });
  fresh.lose();
  fresh.offer({ records: eventsOf('a', 2), alone: false });
  expect(fresh.take()).toEqual([]);
  expect(fresh.hasMissed()).toBe(true);
});

it('keeps no more in memory than it may', () => {
  const fresh = open();
  for (let index = 0; index < 3_000; index += 1) fresh.offer({ records: eventsOf(`a${index}`, 1), alone: true });
  expect(fresh.take()).toHaveLength(1_000);
  expect(fresh.hasMissed()).toBe(true);
});

/**
 * One aggregate; its outbox is the truth. Whatever this process and another write, and whenever the relay takes, looks, settles or
 * fails: what it sends has no gap and, repeats aside, no inversion, and a last look sends everything.
 */
it('together with looks sends everything, in order', () => {
  const step = fc.constantFrom('own', 'other', 'take', 'look', 'settle', 'fail');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const fresh = open();
      let outbox: EventRecord[] = [];
      let version = 0;
      let unsettled: EventRecord[] = [];
      const sent: number[] = [];
      const send = (records: readonly EventRecord[]) => {
        sent.push(...records.map((record) => record.version));
        unsettled.push(...records);
      };
      const settle = () => {
        const upTo = Math.max(0, ...unsettled.map((record) => record.version));
        outbox = outbox.filter((record) => record.version > upTo);
        unsettled = [];
      };
      const look = () => {
        settle();
        fresh.beforeLooking();
        const found = [...outbox];
        fresh.found(found);
        send(found);
      };
      const does: Record<string, () => void> = {
        own() {
          const alone = outbox.length === 0;
          version += 1;
          const records = eventsOf('a', version);
          outbox.push(...records);
          fresh.offer({ records, alone });
        },
        other() {
          version += 1;
          outbox.push(...eventsOf('a', version));
        },
        take: () => send(fresh.take()),
        look,
        settle,
        fail() {
          fresh.take();
          fresh.lose();
          unsettled = [];
        },
      };
      for (const one of steps) does[one]?.();
      look();
      const first = [...new Set(sent)];
      expect(first).toEqual(Array.from({ length: version }, (_, index) => index + 1));
      expect(sent.at(-1) ?? 0).toBe(version === 0 ? 0 : version);
    }),
  );
});
