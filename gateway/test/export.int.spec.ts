import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose } from '../src/supergraph/compose.ts';
import { type RunningGateway, runningGateway } from './support/running-gateway.ts';
import { type RealServer, subgraphServing } from './support/subgraph-server.ts';

const rowsInAll = 1_050;
const sdl = `
  type Query {
    entries(first: Int = 20, after: String, failAt: Int): EntryConnection
    entryStatistics: EntryStatistics
  }
  type EntryConnection { nodes: [Entry!]! edges: [EntryEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type EntryEdge { cursor: String! node: Entry! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Entry { number: Int! name: String! }
  type EntryStatistics { groups: [Group!]! }
  type Group { key: Key! count: Int }
  type Key { field: String }
`;

type Page = { first: number; after?: string | null; failAt?: number | null };

function entries(_: unknown, { first, after, failAt }: Page) {
  const from = after ? Number(after) + 1 : 0;
  if (failAt && from >= failAt) throw new GraphQLError('the database is away');
  const numbers = Array.from({ length: Math.max(0, Math.min(first, rowsInAll - from)) }, (_row, at) => from + at);
  const nodes = numbers.map((number) => ({ number, name: number === 1 ? '=HYPERLINK("x")' : `Mô hình ${number}` }));
  const last = numbers.at(-1) ?? 0;
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: String(node.number), node })),
    pageInfo: { hasNextPage: last < rowsInAll - 1, endCursor: String(last) },
    totalCount: () => {
      throw new GraphQLError('a total was counted for an export');
    },
  };
}

let service: RealServer;
let gateway: RunningGateway;

beforeAll(async () => {
  const composition = compose([{ name: 'entries', sdl }]);
  if ('errors' in composition) throw new Error('the example does not compose');
  const groups = [
    { key: { field: 'ECONOMY' }, count: 7 },
    { key: { field: 'POLITICAL' }, count: null },
  ];
  service = await subgraphServing(sdl, { Query: { entries, entryStatistics: () => ({ groups }) } });
  gateway = await runningGateway({ entries: service.url }, { supergraphSdl: composition.supergraphSdl });
});
afterAll(async () => {
  await gateway.stop();
  await service.stop();
});

const table = (query: string, accept: string) =>
  fetch(`${gateway.address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
  });

it('gives a whole list as CSV, page by page', async () => {
  const before = service.calls.length;
  const response = await table('{ entries(first: 3) { totalCount nodes { number name } } }', 'text/csv');
  expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="entries.csv"');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines.slice(0, 3)).toEqual(['number,name', '0,Mô hình 0', `1,"'=HYPERLINK(""x"")"`]);
  expect(lines.length).toBe(rowsInAll + 2);
  expect(service.calls.length - before).toBe(11);
});

it('gives a whole list as NDJSON, and goes on after a cursor', async () => {
  const response = await table('{ entries(after: "1039") { edges { cursor node { number } } } }', 'application/x-ndjson');
  const rows = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.length).toBe(10);
  expect(rows[0]).toEqual({ cursor: '1040', node: { number: 1040 } });
});

it('gives statistics as a table, withheld counts empty', async () => {
  const response = await table('{ entryStatistics { groups { key { field } count } } }', 'text/csv');
  expect(await response.text()).toBe('key.field,count\r\nECONOMY,7\r\nPOLITICAL,\r\n');
});

it('cuts the connection where a later page fails: half a table is not a table', async () => {
  const response = await table('{ entries(failAt: 500) { nodes { number } } }', 'text/csv');
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
});

it('answers as always where there is no table to send', async () => {
  const failing = await table('{ entries(failAt: -1, first: 1) { nodes { nothing } } }', 'text/csv');
  expect(failing.headers.get('content-type')).toMatch(/json/);
  expect(JSON.stringify(await failing.json())).toContain('nothing');
  const two = await table('{ a: entries { nodes { number } } b: entries { nodes { number } } }', 'text/csv');
  expect(two.status).toBe(400);
  expect(JSON.stringify(await two.json())).toContain('exactly one list');
});
