import { createHash } from 'node:crypto';

type Payload = { readonly data?: Record<string, unknown> | null; readonly errors?: readonly unknown[] };

/** One answer of a live query. `id` tells it from every other answer to the same query; `text` is its JSON, made once for all who listen. */
export type LiveAnswer = { readonly id: string; readonly payload: Payload; readonly text: string };

/** @param answer as clients get it, its errors made fit to be seen */
export function liveAnswer({ data, errors }: Payload): LiveAnswer {
  const payload = { ...(errors?.length && { errors }), ...(data !== undefined && { data }) };
  const text = JSON.stringify(payload);
  return { id: createHash('sha256').update(text).digest('base64url').slice(0, 22), payload, text };
}

/** The operation itself is at fault: no event will make it right. */
export const isFinal = ({ payload }: LiveAnswer): boolean => payload.data === undefined;
