import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exportPlan } from './plan.ts';

const schema = buildSchema(`
  type Query {
    entries(first: Int = 20, after: String, year: Int): EntryConnection
    entryStatistics(year: Int): EntryStatistics
    entry(id: ID!): Entry
  }
  type EntryConnection { nodes: [Entry!]! edges: [EntryEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type EntryEdge { cursor: String! node: Entry! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Entry { id: ID! name: String! unit: Unit tags: [Tag!]! }
  type Unit { name: String! }
  type Tag { name: String! }
  type EntryStatistics { groups: [Group!]! total: Measures! }
  type Measures { count: Int! }
  type Group { key: Key! count: Int! }
  type Key { year: Int kind: String }
`);

function planned(query: string, variables?: Record<string, unknown>) {
  const reading = exportPlan(schema, { query, variables });
  if ('refused' in reading) throw new Error(reading.refused.why.en);
  expect(validate(schema, parse(reading.plan.operation.query))).toEqual([]);
  return reading.plan;
}
const names = (query: string) => planned(query).columns.map(({ name }) => name);

describe('the export of a list', () => {
  it('asks for full pages, whatever the client’s page was', () => {
    const { operation } = planned('query Q($first: Int, $year: Int) { entries(first: $first, year: $year) { totalCount nodes { id } } }');
    expect(print(parse(operation.query))).toBe(
      print(
        parse(`query Q($year: Int, $exportCursor: String) { entries(year: $year, first: 100, after: $exportCursor) {
          nodes { id } exportPageInfo: pageInfo { hasNextPage endCursor } } }`),
      ),
    );
  });

  it('begins where the client says', () => {
    expect(planned('query($from: String) { entries(after: $from) { nodes { id } } }', { from: 'abc' }).after).toBe('abc');
    expect(planned('{ entries { nodes { id } } }').after).toBeNull();
  });

  it('has a column for each leaf, by the names that the client chose, fragments opened', () => {
    expect(names('{ entries { nodes { code: id ...F unit { name } tags { name } } } } fragment F on Entry { name }')).toEqual([
      'code',
      'name',
      'unit.name',
      'tags.name',
    ]);
    expect(names('{ entries { edges { cursor node { id } } } }')).toEqual(['cursor', 'node.id']);
  });

  it('drops what only the rest of the query used', () => {
    expect(planned('{ entries { ...Count nodes { id } } } fragment Count on EntryConnection { totalCount }').columns.length).toBe(1);
  });
});

describe('the export of statistics', () => {
  it('is its groups, asked for as the client asks', () => {
    const query = '{ entryStatistics(year: 2022) { total { count } groups { key { year kind } count } } }';
    expect(planned(query)).toEqual({
      operation: { query, variables: undefined },
      root: 'entryStatistics',
      rows: 'groups',
      columns: ['key.year', 'key.kind', 'count'].map((name) => ({ name, path: name.split('.') })),
    });
  });
});

it.each([
  '{ entry(id: "1") { name } }',
  '{ a: entries { nodes { id } } b: entries { nodes { id } } }',
  '{ entries { totalCount } }',
  '{ entryStatistics { total { count } } }',
  'mutation { entries }',
  'query A { entries { nodes { id } } } query B { entries { nodes { id } } }',
])('refuses %s, which is no one table', (query) => {
  expect(exportPlan(schema, { query })).toMatchObject({
    refused: { code: 'BAD_USER_INPUT', why: { en: expect.stringContaining('exactly one list') } },
  });
});
