import { describe, expect, it } from 'vitest';
import { operationIn } from './operation.ts';

const known = { id: 'a'.repeat(64), name: 'A', body: 'query A { a }' };
const readBytes = (bytes: Buffer) => operationIn(bytes, new Map([[known.id, known]]));
const read = (body: unknown) => readBytes(Buffer.from(JSON.stringify(body)));

describe('a request body', () => {
  it('holds one operation', () => {
    expect(read({ query: '{ a }', variables: { x: 1 }, operationName: null, extensions: { persistedQuery: {} } })).toEqual({
      operation: { query: '{ a }', variables: { x: 1 }, operationName: undefined },
    });
  });

  it('may name a known operation instead of holding it', () => {
    for (const documentId of [known.id, `sha256:${known.id}`])
      expect(read({ documentId, variables: { x: 1 } })).toMatchObject({ operation: { query: known.body, variables: { x: 1 } } });
    for (const documentId of ['b'.repeat(64), 'A', '', null, 7, { $ne: null }, '__proto__'])
      expect(read({ documentId })).toMatchObject({ refused: { code: 'BAD_USER_INPUT', field: 'documentId' } });
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
    expect(readBytes(Buffer.from(text))).toMatchObject({ refused: { status: 400 } });
  });

  it('is refused where it is not UTF-8', () => {
    expect(readBytes(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ refused: { status: 400 } });
  });
});
