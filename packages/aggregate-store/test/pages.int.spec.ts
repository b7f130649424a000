import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import '../../testkit/src/provided.ts';
import { database, type Indexed, idFor, mongoConnection, type Page, type Position, pageOf, plainModel } from '../src/index.ts';

type Row = { _id: string; number: number; derived: { keys: string[] } };

let connection: Connection;
let rows: Indexed<Row>;
const ids = Array.from({ length: 500 }, (_, index) => idFor('row', 'somebody', String(index))).sort();

beforeAll(async () => {
  const url = new URL(inject('mongoUrl'));
  url.pathname = `/t-${randomUUID().slice(0, 8)}`;
  connection = mongoConnection(url.href);
  rows = plainModel<Row>(connection, 'rows', { number: Number, derived: { keys: [String] } }, [[{ 'derived.keys': 1 }]]);
  await database(connection, [rows]).start({ name: 'tests' } as never);
  const documents = ids.map((id, index) => ({
    _id: id,
    number: index % 7,
    derived: { keys: index % 50 === 0 ? [`few/${id}`, `all/${id}`] : [`all/${id}`] },
  }));
  await rows.model.insertMany([...documents, { _id: 'HA_NOI', number: 9, derived: { keys: ['few/HA_NOI', 'all/HA_NOI'] } }]);
});
afterAll(() => connection.close());

async function all(question: Partial<Parameters<typeof pageOf>[1]>, first: number): Promise<string[]> {
  const met: string[] = [];
  let after: Position | null = null;
  for (;;) {
    const page: Page<Row> = await pageOf(rows.model, { match: {}, orderBy: '_id', ...question, after, first });
    expect(page.rows.length).toBeLessThanOrEqual(first);
    met.push(...page.rows.map(({ row }) => row._id));
    after = page.rows.at(-1)?.position ?? null;
    if (!page.hasNextPage) return met;
  }
}

const inOrder = [...ids, 'HA_NOI'].sort();
const few = [...ids.filter((_, index) => index % 50 === 0), 'HA_NOI'].sort();

describe('the pages of a list', () => {
  it.each([1, 7, 100, 1000])('of %i hold every row once, in the order of ids', async (first) => {
    expect(await all({}, first)).toEqual(inOrder);
  });

  it.each([1, 3, 100])('under a key hold what is under it, %i at a time', async (first) => {
    expect(await all({ anchor: 'few' }, first)).toEqual(few);
    expect(await all({ anchor: 'none' }, first)).toEqual([]);
  });

  it('hold what also meets the filter', async () => {
    expect(await all({ anchor: 'few', match: { number: 9 } }, 2)).toEqual(['HA_NOI']);
    expect(await all({ match: { number: 3 } }, 10)).toEqual(ids.filter((_, index) => index % 7 === 3));
  });

  it('run in the order of another field, up and down, also under a key', async () => {
    const numbers = async (direction: 'ASC' | 'DESC', anchor: string | null) => {
      const numberOf = new Map((await rows.model.find({}).lean()).map((row) => [row._id, row.number]));
      return (await all({ orderBy: 'number', direction, anchor }, 40)).map((id) => numberOf.get(id) ?? -1);
    };
    const up = await numbers('ASC', null);
    expect(up).toHaveLength(501);
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    expect(await numbers('DESC', null)).toEqual(up.toReversed());
    expect(await numbers('DESC', 'few')).toHaveLength(few.length);
    expect(await all({ direction: 'DESC' }, 50)).toEqual(inOrder.toReversed());
  });
});
