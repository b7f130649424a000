import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { fragmentsOf, operationIn } from '../graphql-document.ts';
import { costOf } from './cost.ts';

const schema = buildSchema(`
  type Query { units(first: Int = 20): Units! unit: Unit tags: [Unit!]! }
  type Units { nodes: [Unit!]! edges: [Edge!]! page: Page! totalCount: Int }
  type Edge { node: Unit! }
  type Page { next: String }
  type Unit { name: String children(first: Int = 20): Units! tags: [Unit!]! }
`);

function cost(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source);
  const operation = operationIn(document, undefined);
  if (!operation) throw new Error('the test has no operation');
  return costOf(schema, fragmentsOf(document), operation, variables);
}

it.each([
  ['a single object', '{ unit { name } }', 1],
  ['a connection and its rows', '{ units(first: 50) { nodes { name } } }', 51],
  ['the default page', '{ units { nodes { name } } }', 21],
  ['page info once, not per row', '{ units(first: 50) { totalCount page { next } } }', 2],
  ['rows behind edges', '{ units(first: 50) { edges { node { name } } } }', 101],
  ['rows of rows', '{ units(first: 10) { nodes { children(first: 10) { nodes { name } } } } }', 121],
  ['a list without a size as ten', '{ tags { name } }', 10],
  ['the same through fragments', '{ units(first: 50) { ...F } } fragment F on Units { ... { nodes { name } } }', 51],
  ['introspection as nothing', '{ __typename __schema { types { name } } }', 0],
])('counts %s', (_, source, objects) => {
  expect(cost(source).objects).toBe(objects);
});

it('reads sizes from variables and their defaults', () => {
  const source = 'query ($n: Int = 7) { units(first: $n) { nodes { name } } }';
  expect(cost(source, { n: 90 }).objects).toBe(91);
  expect(cost(source).objects).toBe(8);
});

it('takes a size that is no number for the usual one', () => {
  expect(cost('query ($n: Int) { units(first: $n) { nodes { name } } }', { n: { $gt: 0 } }).objects).toBe(11);
});

it('names the chain of lists that costs most', () => {
  const { list } = cost('{ a: units(first: 90) { nodes { name } } units(first: 60) { nodes { children(first: 70) { nodes { name } } } } }');
  expect(list).toEqual(['units(first: 60)', 'children(first: 70)']);
});
