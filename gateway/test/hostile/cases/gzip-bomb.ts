import { gzipSync } from 'node:zlib';
import { type HostileCase, json } from '../hostile-case.ts';

export const hostileCase: HostileCase = {
  attack: 'a gzip bomb',
  send: { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(10_000_000, ' ')) },
  answer: { status: 415, code: 'BAD_USER_INPUT' },
};
