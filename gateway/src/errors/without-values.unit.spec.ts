import { buildSchema, graphql } from 'graphql';
import { expect, it } from 'vitest';
import { withoutValues } from './without-values.ts';

const schema = buildSchema(`
  type Query { receive(input: Input!, level: Level, count: Int): Int }
  enum Level { WARD }
  input Input { name: String!, persons: [Person!] }
  input Person { name: String!, phone: String }
`);
const secret = 'Zqxvk; at "input.name"; Field';
const question = 'query ($input: Input!, $count: Int, $level: Level) { receive(input: $input, count: $count, level: $level) }';

const messages = async (source: string, variableValues: Record<string, unknown> = {}) =>
  ((await graphql({ schema, source, variableValues })).errors ?? []).map(({ message }) => withoutValues(message));

it.each([
  ['a value of another type', { input: { name: 'a', persons: [{ name: 'b', phone: 731946250 }] } }],
  ['a field that is not there', { input: { name: 'a', nickname: secret } }],
  ['a field that is missing', { input: { persons: [{ phone: secret }] } }],
  ['a list for a text', { input: { name: [secret] } }],
  ['a text for an object', { input: secret }],
  ['a text for a number', { input: { name: 'a' }, count: secret }],
])('does not repeat %s', async (_, variables) => {
  const said = await messages(question, variables);
  expect(said.length).toBeGreaterThan(0);
  expect(said.join('\n')).not.toMatch(/Zqxvk|731946250/);
  expect(said[0]).toMatch(/Variable "\$\w+"/);
});

it.each([
  '{ receive(input: { name: 731946250 }) }',
  '{ receive(input: "Zqxvk") }',
  '{ receive(input: { name "Zqxvk" }) }',
  '{ receive(input: { name: "Zqxvk }) }',
])('does not repeat what stands in the document: %s', async (document) => {
  const said = await messages(document);
  expect(said.length).toBeGreaterThan(0);
  expect(said.join('\n')).not.toMatch(/Zqxvk|731946250/);
});

it('leaves every other message as it is', () => {
  expect(withoutValues('Your role may not do or see this.')).toBe('Your role may not do or see this.');
  expect(withoutValues('Value "VILLAGE" does not exist in "Level" enum.')).toBe('Value "VILLAGE" does not exist in "Level" enum.');
});
