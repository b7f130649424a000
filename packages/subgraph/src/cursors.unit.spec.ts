import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { connectionOf, largestPage, pageRequest, signedCursors } from './cursors.ts';

const cursors = signedCursors('k'.repeat(32));
const cursor = cursors.write('entries:YEAR', [2022, 'entry-1']);

function codeOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions.code;
    throw error;
  }
  return 'it was taken';
}

it.each([[[2022, 'entry-1']], [['Tây Hồ', 'entry-2']], [[null, 'entry-3']]] as const)('leads back to %j', (position) => {
  expect(cursors.read('entries:YEAR', cursors.write('entries:YEAR', position))).toEqual(position);
});

const forgedBody = Buffer.from(JSON.stringify([2022, 'entry-2'])).toString('base64url');
it.each([
  ['of another list', cursors.write('entries:NAME', [2022, 'entry-1'])],
  ['of another service', signedCursors('other'.repeat(8)).write('entries:YEAR', [2022, 'entry-1'])],
  ['that was cut', cursor.slice(0, -1)],
  ['that was cut to its signature', cursor.slice(0, 16)],
  ['that was lengthened', `${cursor}A`],
  ['with another body', `${cursor.slice(0, 16)}${forgedBody}`],
  ['that was made up', 'hello'],
  ['that is empty', ''],
])('refuses a cursor %s', (_, foreign) => {
  expect(codeOf(() => pageRequest(cursors, 'entries:YEAR', { after: foreign }))).toBe('BAD_USER_INPUT');
});

it('gives twenty rows from the start where nothing is said', () => {
  expect(pageRequest(cursors, 'entries:YEAR', {})).toEqual({ first: 20, after: null });
  expect(pageRequest(cursors, 'entries:YEAR', { first: null, after: null })).toEqual({ first: 20, after: null });
  expect(pageRequest(cursors, 'entries:YEAR', { first: 5, after: cursor })).toEqual({ first: 5, after: [2022, 'entry-1'] });
});

it('gives from one row to a hundred', () => {
  for (const first of [1, largestPage]) expect(pageRequest(cursors, 'entries:YEAR', { first }).first).toBe(first);
  for (const first of [0, -1, largestPage + 1])
    expect(codeOf(() => pageRequest(cursors, 'entries:YEAR', { first }))).toBe('BAD_USER_INPUT');
});

it('says where its page begins and ends, and nothing of an empty one', () => {
  const options = { cursors, list: 'entries:YEAR', toNode: (row: string) => row.toUpperCase(), totalCount: async () => 2 };
  const rows = [
    { row: 'a', position: [2021, 'a'] },
    { row: 'b', position: [2022, 'b'] },
  ] as const;
  const { nodes, pageInfo } = connectionOf({ ...options, page: { rows, hasNextPage: true }, after: cursor });
  expect(nodes).toEqual(['A', 'B']);
  expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  expect(cursors.read('entries:YEAR', pageInfo.endCursor ?? '')).toEqual([2022, 'b']);
  expect(connectionOf({ ...options, page: { rows: [], hasNextPage: false } }).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  });
});
