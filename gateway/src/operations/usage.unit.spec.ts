import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { usage } from './usage.ts';

const schema = buildSchema('type Query { unit: Unit units: [Unit!]! } type Unit { name: String children: [Unit!]! }');

function used(kept: ReturnType<typeof usage>, client: string, source: string): void {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the test has no operation');
  kept.record(client, { schema, document, operation });
}

it('counts each field once an operation, by client, through fragments and aliases', () => {
  const kept = usage();
  used(kept, 'app', '{ unit { name n: name children { ...F } } } fragment F on Unit { name __typename }');
  used(kept, 'app', '{ units { name } }');
  used(kept, 'desk', '{ unit { name } __schema { types { name } } }');
  expect(Object.fromEntries(kept.counts().get('app') ?? [])).toEqual({
    'Query.unit': 1,
    'Query.units': 1,
    'Unit.name': 2,
    'Unit.children': 1,
  });
  expect(Object.fromEntries(kept.counts().get('desk') ?? [])).toEqual({ 'Query.unit': 1, 'Unit.name': 1 });
});

it('counts clients together that are too many to tell apart', () => {
  const kept = usage();
  for (let i = 0; i < 300; i++) used(kept, `client-${i}`, '{ unit { name } }');
  expect(kept.counts().size).toBeLessThanOrEqual(101);
  expect(kept.counts().get('other')?.get('Unit.name')).toBe(200);
});
