import { type Refusal, refusal } from '../errors/refusal.ts';
import { limits } from './limits.ts';
import { jsonBrackets, scanDocument } from './scan.ts';

const tooMuch = (what: string, vi: string, found: number, limit: number): Refusal | null =>
  found > limit
    ? refusal(400, 'BAD_USER_INPUT', `The request has too many ${what}: at most ${limit}.`, `Yêu cầu có quá nhiều ${vi}: tối đa ${limit}.`)
    : null;

/** Refuses a JSON text whose nesting could exhaust a stack further in. */
export const refuseJson = (text: string): Refusal | null =>
  tooMuch('nested brackets', 'dấu ngoặc lồng nhau', jsonBrackets(text), limits.brackets);

/** Refuses a document that is not worth parsing. */
export function refuseDocument(source: string): Refusal | null {
  const { tokens, blocks, brackets } = scanDocument(source);
  return (
    tooMuch('nested brackets', 'dấu ngoặc lồng nhau', brackets, limits.brackets) ??
    tooMuch('tokens', 'ký hiệu', tokens, limits.tokens) ??
    tooMuch('blocks', 'khối', blocks, limits.blocks)
  );
}
