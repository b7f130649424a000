import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Refusal, refusal } from '../errors/refusal.ts';
import { limits } from '../limits/limits.ts';

export const tooLarge = refusal(
  413,
  'BAD_USER_INPUT',
  `The request body is larger than ${limits.bodyBytes} bytes.`,
  `Nội dung yêu cầu vượt quá ${limits.bodyBytes} byte.`,
);

const onlyPost = refusal(405, 'BAD_USER_INPUT', 'Operations are sent with POST.', 'Thao tác phải được gửi bằng POST.');
const onlyJson = refusal(
  415,
  'BAD_USER_INPUT',
  'Operations are sent as application/json in UTF-8, not compressed.',
  'Thao tác phải được gửi dưới dạng application/json, UTF-8, không nén.',
);

function isPlainJson(headers: IncomingHttpHeaders): boolean {
  const [essence, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charsets = parameters.map((text) => text.trim()).filter((text) => text.startsWith('charset='));
  return (
    essence?.trim() === 'application/json' &&
    charsets.every((charset) => /^charset="?utf-8"?$/.test(charset)) &&
    (headers['content-encoding'] ?? 'identity') === 'identity'
  );
}

/**
 * Refuses by the head alone. Only POST with application/json gets in, which no page of another origin can send without
 * asking first: that is the whole CSRF prevention.
 */
export function refuseHead({ method, headers }: IncomingMessage): Refusal | null {
  if (method !== 'POST') return onlyPost;
  if (!isPlainJson(headers)) return onlyJson;
  return Number(headers['content-length'] ?? 0) > limits.bodyBytes ? tooLarge : null;
}
