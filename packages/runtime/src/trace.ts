import { randomFillSync } from 'node:crypto';

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Random bytes by the thousand: asking for eight at a time costs as much as all the rest of a header. */
const pool = Buffer.alloc(4_096);
let used = pool.length;

function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}

/** A W3C `traceparent`: a child of the given one, or a new trace where there is none or it is malformed. */
export function childTraceparent(parent: string | undefined): string {
  const match = parent ? form.exec(parent) : null;
  const [traceId, flags] = match ? [match[1], match[3]] : [randomHex(16), '00'];
  return `00-${traceId}-${randomHex(8)}-${flags}`;
}
