import { describe, expect, it } from 'vitest';
import { operationIn } from './operation.ts';

const read = (body: unknown) => operationIn(Buffer.from(JSON.stringify(body)));

describe('a request body', () => {
  it('holds one operation', () => {
    expect(read({ query: '{ a }', variables: { x: 1 }, operationName: null, extensions: { persistedQuery: {} } })).toEqual({
      operation: { query: '{ a }', variables: { x: 1 }, operationName: undefined },
    });
  });

  it.each([
    [null],
    [[]],
    ['x'],
    [{}],
    [[{ query: '{ a }' }]],
    [{ query: '' }],
    [{ query: { kind: 'Document' } }],
    [{ query: '{ a }', variables: '{}' }],
    [{ query: '{ a }', variables: [] }],
    [{ query: '{ a }', operationName: 3 }],
  ])('is refused as %j', (body) => {
    expect(read(body)).toMatchObject({ refused: { code: 'BAD_USER_INPUT', status: 400 } });
  });

  it.each(['{"query":', '', '\u0000'])('is refused as the text %j', (text) => {
    expect(operationIn(Buffer.from(text))).toMatchObject({ refused: { status: 400 } });
  });

  it('is refused where it is not UTF-8', () => {
    expect(operationIn(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ refused: { status: 400 } });
  });
});
