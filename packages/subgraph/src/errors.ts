import { unwrapResolverError } from '@apollo/server/errors';
import type { Log } from '@danvan/runtime';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A text in both languages. */
export type Bilingual = { readonly en: string; readonly vi: string };

type Code = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'CONFLICT' | 'QUERY_TOO_COSTLY' | 'RATE_LIMITED' | 'INTERNAL_SERVER_ERROR';

/** An error for the caller: a code of the allow-list and a message in both languages. @param field the input field at fault */
export function callerError(code: Code, text: Bilingual, field?: string): GraphQLError {
  return new GraphQLError(text.en, { extensions: { code, messageVi: text.vi, ...(field ? { field } : {}) } });
}

const byName: Readonly<Record<string, readonly [Code, Bilingual]>> = {
  VersionConflict: [
    'CONFLICT',
    {
      en: 'Somebody else has changed this record. Read it again, then repeat with its new version.',
      vi: 'Bản ghi đã được người khác thay đổi. Hãy đọc lại rồi thực hiện với phiên bản mới.',
    },
  ],
  IdempotencyKeyReused: [
    'BAD_USER_INPUT',
    {
      en: 'This idempotencyKey was used before with another input. Use a new key.',
      vi: 'idempotencyKey này đã dùng cho dữ liệu khác. Hãy dùng khóa mới.',
    },
  ],
  NotPermitted: ['FORBIDDEN', { en: 'Your organization does not cover this record.', vi: 'Bản ghi này ngoài phạm vi của cơ quan bạn.' }],
  OutboxFull: [
    'RATE_LIMITED',
    {
      en: 'This record has changed too often just now. Try again in a minute.',
      vi: 'Bản ghi vừa thay đổi quá nhiều lần. Hãy thử lại sau một phút.',
    },
  ],
  TooManyGroups: [
    'QUERY_TOO_COSTLY',
    {
      en: 'The answer would have more than 1,000 groups. Ask with fewer keys or a narrower filter.',
      vi: 'Kết quả có hơn 1.000 nhóm. Hãy bớt tiêu chí nhóm hoặc thu hẹp bộ lọc.',
    },
  ],
};

const internal: Bilingual = { en: 'Something went wrong on our side. Try again later.', vi: 'Hệ thống gặp lỗi. Hãy thử lại sau.' };
const passing = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'CONFLICT', 'QUERY_TOO_COSTLY', 'RATE_LIMITED']);
const schemaMistakes = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE']);

/** Lets out what is on the allow-list and nothing else: never a host, a stack or a driver's message. The rest is logged. */
export function formatErrors(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const known = original instanceof Error && Object.hasOwn(byName, original.name) ? byName[original.name] : undefined;
    const place = {
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
    };
    if (known) return { message: known[1].en, ...place, extensions: { code: known[0], messageVi: known[1].vi } };
    const code = String(formatted.extensions?.code ?? '');
    const { messageVi, field } = formatted.extensions ?? {};
    if (passing.has(code))
      return {
        message: formatted.message,
        ...place,
        extensions: { code, ...(messageVi ? { messageVi } : {}), ...(field ? { field } : {}) },
      };
    if (schemaMistakes.has(code)) return { message: formatted.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
    log.error({ err: original }, 'a resolver failed');
    return { message: internal.en, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', messageVi: internal.vi } };
  };
}
