import { expect, it } from 'vitest';
import { request } from './probe.ts';

it('writes a request as the protocol says: length, API, version 0, correlation, no client id, body', () => {
  expect(request(18).toString('hex')).toBe('0000000a00120000000012 67ffff'.replace(' ', ''));
  expect(request(10, Buffer.from('000161', 'hex')).toString('hex')).toBe('0000000d000a000000001267ffff000161');
});
