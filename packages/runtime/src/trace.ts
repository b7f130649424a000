import { randomBytes } from 'node:crypto';

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** A W3C `traceparent`: a child of the given one, or a new trace where there is none or it is malformed. */
export function childTraceparent(parent: string | undefined): string {
  const match = parent ? form.exec(parent) : null;
  const [traceId, flags] = match ? [match[1], match[3]] : [randomBytes(16).toString('hex'), '00'];
  return `00-${traceId}-${randomBytes(8).toString('hex')}-${flags}`;
}
