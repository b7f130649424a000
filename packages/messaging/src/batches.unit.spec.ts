import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchesOf } from './batches.ts';
import { eventsOf } from './examples.ts';

const large = (bytes: number) => eventsOf('a', 1).map((record) => ({ ...record, after: { id: 'a', text: 'x'.repeat(bytes) } }));

it('keeps the order, and loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 20 }), (sizes) => {
      const records = sizes.flatMap(large).map((record, index) => ({ ...record, version: index + 1 }));
      const cut = [...batchesOf(records, 'tests')];
      expect(cut.flat().map(({ record }) => record.version)).toEqual(records.map(({ version }) => version));
      expect(cut.every((batch) => batch.length > 0)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it('sends no more bytes at once than a broker takes for one partition', () => {
  const batches = [...batchesOf([...large(400_000), ...large(400_000), ...large(10)], 'tests')];
  expect(batches.map((batch) => batch.length)).toEqual([1, 2]);
});

it('sends an event alone that is larger than that', () => {
  expect([...batchesOf([...large(10), ...large(900_000), ...large(10)], 'tests')].map((batch) => batch.length)).toEqual([1, 1, 1]);
});

it('has nothing to send of nothing', () => {
  expect([...batchesOf([], 'tests')]).toEqual([]);
});
