import { getIntrospectionQuery, Lexer, Source, TokenKind } from 'graphql';
import { expect, it } from 'vitest';
import { limits } from './limits.ts';
import { jsonBrackets, scanDocument } from './scan.ts';

function lexed(source: string): number {
  const lexer = new Lexer(new Source(source));
  let tokens = 0;
  // lookahead() returns what the parser sees; comments hang between as prev/next.
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) tokens++;
  return tokens;
}

it.each([
  '{ a }',
  'query Q($x: [Int!]! = [1, -2.5e+3]) { a(x: $x, s: "a \\" { b", t: """block { \\""" " } """) @skip(if: true) { ...F ... on B { c } } }',
  getIntrospectionQuery(),
])('counts the tokens that the lexer would: %#', (source) => {
  expect(scanDocument(source).tokens).toBe(lexed(source));
});

it('counts each comment as a token', () => {
  expect(scanDocument('#\n'.repeat(500)).tokens).toBe(500);
});

it('counts brackets and blocks, not those inside strings or comments', () => {
  expect(scanDocument('{ a(x: [[1]], s: "[[[[[[{{{", t: """{{"""').brackets).toBe(4);
  expect(scanDocument('{ a { b } c { d } } # {{{{').blocks).toBe(3);
});

it.each(['"', '"""', '"""\\"""', '"\\', '#', '...', '{[(', ')))', '\u0000', '\ud800'])('ends on the broken text %j', (source) => {
  expect(scanDocument(source).tokens).toBeGreaterThan(0);
});

it('leaves room for the introspection query', () => {
  const { tokens, blocks, brackets } = scanDocument(getIntrospectionQuery());
  expect(tokens).toBeLessThan(limits.tokens / 3);
  expect(blocks).toBeLessThan(limits.blocks / 3);
  expect(brackets).toBeLessThan(limits.brackets / 2);
});

it('sees how deep a JSON text goes', () => {
  expect(jsonBrackets('{"a":[[1,{"b":"[[[[\\"[["}]]}')).toBe(4);
  expect(jsonBrackets('['.repeat(3000))).toBe(3000);
});
