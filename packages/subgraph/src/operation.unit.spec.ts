import { expect, it } from 'vitest';
import { operationIn } from './operation.ts';

it('reads what the gateway asks for', () => {
  const operation = { query: 'query A($x: Int) { a(x: $x) }', variables: { x: 1 }, operationName: 'A' };
  expect(operationIn(JSON.stringify(operation))).toEqual(operation);
  expect(operationIn('{"query":"{ a }","variables":null}')).toEqual({ query: '{ a }' });
});

it.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no query', '{"variables":{}}'],
  ['a query that is no text', '{"query":{}}'],
  ['variables that are no object', '{"query":"{ a }","variables":[]}'],
  ['a name that is no text', '{"query":"{ a }","operationName":7}'],
])('finds no operation in %s', (_, body) => {
  expect(operationIn(body)).toBeNull();
});
