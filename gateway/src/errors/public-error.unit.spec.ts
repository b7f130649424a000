import { expect, it } from 'vitest';
import { publicCodes } from './codes.ts';
import { publicError } from './public-error.ts';

const about = { requestId: 'r-1', language: 'en' } as const;

it.each(publicCodes.filter((code) => code !== 'INTERNAL_SERVER_ERROR'))(
  'lets a subgraph’s %s through with its message and path',
  (code) => {
    const error = publicError({ message: 'why', path: ['a', 0], extensions: { code, field: 'year', serviceName: 'emulation' } }, about);
    expect(error).toEqual({ message: 'why', path: ['a', 0], extensions: { code, requestId: 'r-1', field: 'year' } });
  },
);

it.each([undefined, 'DOWNSTREAM_SERVICE_ERROR', 'constructor', 42, 'INTERNAL_SERVER_ERROR'])(
  'tells nothing of an error with the code %s',
  (code) => {
    const error = publicError(
      { message: 'connect ECONNREFUSED 10.0.0.7:4002', extensions: { code, stacktrace: ['at /srv'], serviceName: 'emulation' } },
      about,
    );
    expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' });
    expect(JSON.stringify(error)).not.toMatch(/ECONNREFUSED|10\.0\.0\.7|4002|srv|emulation/);
  },
);

it('speaks Vietnamese to who prefers it', () => {
  const vi = { requestId: 'r-1', language: 'vi' } as const;
  expect(
    publicError({ message: 'Unknown unit', extensions: { code: 'BAD_USER_INPUT', messageVi: 'Không có đơn vị này' } }, vi).message,
  ).toBe('Không có đơn vị này');
  expect(publicError({ message: 'boom' }, vi).message).toMatch(/^Hệ thống gặp sự cố/);
});

it.each([
  ['Cannot query field "nam" on type "Unit". Did you mean "name" or "names"?', 'Cannot query field "nam" on type "Unit".'],
  ['Value "WAR" does not exist in "Level" enum. Did you mean the enum value "WARD"?', 'Value "WAR" does not exist in "Level" enum.'],
])('does not help to guess names: %s', (message, shown) => {
  expect(publicError({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, about)).toEqual({
    message: shown,
    extensions: { code: 'BAD_USER_INPUT', requestId: 'r-1' },
  });
});
