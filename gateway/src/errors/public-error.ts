import type { GraphQLFormattedError } from 'graphql';
import { publicCode } from './codes.ts';
import type { Language } from './language.ts';
import { withoutValues } from './without-values.ts';

/** graphql-js helps whoever guesses at names; we do not. */
const suggestion = / ?Did you mean [^?]*\?/g;

const neutral = {
  en: 'Something went wrong on our side. Quote the requestId when you report it.',
  vi: 'Hệ thống gặp sự cố. Khi báo lỗi, xin kèm mã requestId.',
} as const;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * An error as a client may see it. Only what is named here leaves the gateway: message, path, locations, code, requestId,
 * and the small keys `field` and `messageVi`; never a host, port, stack, service name or driver message.
 */
export function publicError(error: GraphQLFormattedError, about: { requestId: string; language: Language }): GraphQLFormattedError {
  const { requestId, language } = about;
  const code = publicCode(error.extensions?.code);
  const place = { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) };
  if (code === 'INTERNAL_SERVER_ERROR') return { message: neutral[language], ...place, extensions: { code, requestId } };
  const field = text(error.extensions?.field);
  const messageVi = text(error.extensions?.messageVi);
  const message = language === 'vi' && messageVi !== undefined ? messageVi : error.message;
  return {
    message: withoutValues(message.replace(suggestion, '')),
    ...place,
    extensions: { code, requestId, ...(field !== undefined && { field }), ...(messageVi !== undefined && { messageVi }) },
  };
}
