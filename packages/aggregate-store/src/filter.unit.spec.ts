import { expect, it } from 'vitest';
import { compileFilter } from './filter.ts';

const fields = { name: 'name', year: 'year', registrant: 'registrant.id' };
const compile = (filter: unknown) => compileFilter(filter as Record<string, unknown>, fields);

it('asks for everything where nothing is asked', () => {
  for (const nothing of [null, undefined, {}, { name: null }, { name: {} }, { and: [] }]) expect(compile(nothing)).toEqual({});
});

it('puts every operator on the path of its field', () => {
  expect(compile({ registrant: { eq: 'org-1' } })).toEqual({ 'registrant.id': { $eq: 'org-1' } });
  expect(compile({ year: { gte: 2021, lt: 2023, in: [2021, 2022] } })).toEqual({ year: { $gte: 2021, $lt: 2023, $in: [2021, 2022] } });
});

it('tells «is null» from an operator that was left out', () => {
  expect(compile({ name: { eq: null } })).toEqual({ name: { $eq: null } });
  expect(compile({ name: { in: null, contains: null } })).toEqual({});
});

it('finds a text letter by letter, whatever it means to a regular expression', () => {
  const asked = '.*(a+)+$ [x] \\ ^|?{2}';
  const { name } = compile({ name: { contains: asked } }) as { name: { $regex: string } };
  expect(new RegExp(name.$regex).test(`before ${asked} after`)).toBe(true);
  expect(new RegExp(name.$regex).test('aaaa')).toBe(false);
});

it('leaves an object that looks like an operator a plain value', () => {
  expect(compile({ name: { eq: { $ne: null } } })).toEqual({ name: { $eq: { $ne: null } } });
  expect(compile({ name: { contains: { $ne: null } } })).toEqual({ name: { $regex: '\\[object Object\\]' } });
});

it.each([
  ['an operator of the database', { name: { $ne: 1 } }],
  ['an operator by a name that every object has', { name: { constructor: 1 } }],
  ['an operator by the name of the prototype', JSON.parse('{"name":{"__proto__":1}}')],
  ['a clause of the database', { $where: 'sleep(1000)' }],
  ['a clause of the database inside «or»', { or: [{ $where: 'sleep(1000)' }] }],
  ['a clause of the database inside «not»', { not: { $expr: {} } }],
  ['a field that is not listed', { relayToken: { eq: 1 } }],
  ['a field by a name that every object has', { constructor: { eq: 1 } }],
  ['a bare value in place of a condition', { name: 'x' }],
  ['a list in place of a condition', { name: [{ $ne: 1 }] }],
])('refuses %s', (_, filter) => expect(() => compile(filter)).toThrow('is not one of ours'));

it('joins conditions by «and», and nests «and», «or» and «not»', () => {
  const a = { name: { eq: 'a' } };
  const b = { year: { lt: 2022 } };
  const [compiledA, compiledB] = [{ name: { $eq: 'a' } }, { year: { $lt: 2022 } }];
  expect(compile({ ...a, ...b })).toEqual({ $and: [compiledA, compiledB] });
  expect(compile({ and: [a, b] })).toEqual({ $and: [compiledA, compiledB] });
  expect(compile({ or: [a, { not: b }] })).toEqual({ $or: [compiledA, { $nor: [compiledB] }] });
  expect(compile({ ...a, or: [b] })).toEqual({ $and: [compiledA, { $or: [compiledB] }] });
});

it('finds nothing for one of none', () => {
  expect(compile({ or: [] })).toEqual({ _id: { $in: [] } });
  expect(compile({ name: { eq: 'a' }, or: [] })).toEqual({ $and: [{ name: { $eq: 'a' } }, { _id: { $in: [] } }] });
});
