import { createLog } from '@danvan/runtime';
import { GraphQLError } from 'graphql';
import { expect, it, vi } from 'vitest';
import { callerError, formatErrors } from './errors.ts';

const secret = 'connect ECONNREFUSED mongo-7.internal:27017';
/** What a caller sees of an error, and how often it was logged. */
function shown(error: GraphQLError) {
  const log = createLog('tests', 'silent');
  const logged = vi.spyOn(log, 'error');
  const formatted = formatErrors(log)({ ...error.toJSON(), path: ['entry'] }, error);
  return { formatted, logged: logged.mock.calls.length };
}
const thrown = (name: string, message = secret) => {
  const originalError = Object.assign(new Error(message), { name });
  return new GraphQLError(message, {
    originalError,
    path: ['entry'],
    extensions: { stacktrace: ['at db.ts:1'], code: 'INTERNAL_SERVER_ERROR' },
  });
};

it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'CONFLICT', 'QUERY_TOO_COSTLY'] as const)(
  'lets %s out in both languages',
  (code) => {
    const { formatted, logged } = shown(callerError(code, { en: 'No.', vi: 'Không.' }, 'after'));
    expect(formatted).toEqual({ message: 'No.', path: ['entry'], extensions: { code, messageVi: 'Không.', field: 'after' } });
    expect(logged).toBe(0);
  },
);

it('lets nothing else out beside a code of the allow-list', () => {
  const error = new GraphQLError('No.', { extensions: { code: 'FORBIDDEN', stacktrace: ['at db.ts:1'], host: 'mongo-7.internal' } });
  expect(shown(error).formatted.extensions).toEqual({ code: 'FORBIDDEN' });
});

it.each([
  ['VersionConflict', 'CONFLICT'],
  ['IdempotencyKeyReused', 'BAD_USER_INPUT'],
  ['NotPermitted', 'FORBIDDEN'],
  ['TooManyGroups', 'QUERY_TOO_COSTLY'],
])('turns %s into %s without its message', (name, code) => {
  const { formatted } = shown(thrown(name));
  expect(formatted.extensions).toMatchObject({ code });
  expect(JSON.stringify(formatted)).not.toContain('mongo-7');
});

it.each(['MongoServerError', 'TypeError', 'constructor'])('says of a %s only that it is ours, and logs it', (name) => {
  const { formatted, logged } = shown(thrown(name));
  expect(formatted.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(formatted)).not.toMatch(/mongo-7|27017|db\.ts|stack/);
  expect(logged).toBe(1);
});

it('does not let out an error with a code that is not on the list', () => {
  const { formatted, logged } = shown(new GraphQLError(secret, { extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', host: 'mongo-7' } }));
  expect(formatted.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(formatted)).not.toContain('mongo-7');
  expect(logged).toBe(1);
});

it('tells a caller what is wrong with their query', () => {
  const { formatted } = shown(new GraphQLError('Cannot query field "x".', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }));
  expect(formatted).toMatchObject({ message: 'Cannot query field "x".', extensions: { code: 'BAD_USER_INPUT' } });
});
