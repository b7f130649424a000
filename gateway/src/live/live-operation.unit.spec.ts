import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { liveFields } from './declared.ts';
import { liveOperation } from './live-operation.ts';

const fields = liveFields(`
  type Subscription {
    caseChanged(id: ID!): Case @live(topic: "grievances.case.v1", query: "grievanceCase")
    casesChanged(first: Int = 20): [Case!] @live(topic: "grievances.case.v1", query: "grievanceCases")
    other: Int
  }
  type Case { id: ID! }
`);
const liveOf = (query: string, variables?: Record<string, unknown>, operationName?: string) => {
  const reading = liveOperation({ query, variables, operationName }, fields);
  if (!('live' in reading)) throw new Error(`not live: ${JSON.stringify(reading)}`);
  return { ...reading.live, query: print(parse(reading.live.operation.query)) };
};
const text = (query: string) => print(parse(query));

it('knows the live queries that services declare, and no other subscription', () => {
  expect([...fields]).toEqual([
    ['caseChanged', { query: 'grievanceCase', topic: 'grievances.case.v1', keyArgument: 'id' }],
    ['casesChanged', { query: 'grievanceCases', topic: 'grievances.case.v1', keyArgument: null }],
  ]);
});

it('asks the query under the name that the client asked for', () => {
  expect(liveOf('subscription { caseChanged(id: "7") { id } }')).toMatchObject({
    key: '7',
    topic: 'grievances.case.v1',
    query: text('{ caseChanged: grievanceCase(id: "7") { id } }'),
  });
  expect(liveOf('subscription { mine: caseChanged(id: "7") { id } }').query).toBe(text('{ mine: grievanceCase(id: "7") { id } }'));
});

it('keeps variables and fragments', () => {
  const { key, query } = liveOf('subscription S($id: ID!) { caseChanged(id: $id) { ...F } } fragment F on Case { id }', { id: 'x' });
  expect(key).toBe('x');
  expect(query).toBe(text('query S($id: ID!) { caseChanged: grievanceCase(id: $id) { ...F } } fragment F on Case { id }'));
});

it('takes the subscription that is named among several operations', () => {
  const document = 'query A { a } subscription B { caseChanged(id: "b") { id } }';
  expect(liveOf(document, undefined, 'B').key).toBe('b');
  expect(liveOperation({ query: document, operationName: 'A' }, fields)).toHaveProperty('plain');
  expect(liveOperation({ query: document }, fields)).toHaveProperty('plain');
});

it('has no key where any event may change the answer', () => {
  expect(liveOf('subscription { casesChanged(first: 5) { id } }').key).toBeNull();
});

it.each(['{ a }', 'mutation { a }', '{', ''])('leaves «%s» to the graph', (query) => {
  expect(liveOperation({ query }, fields)).toEqual({ plain: { query } });
});
