import { GraphQLError } from 'graphql';
import type { PublicCode } from './codes.ts';
import type { Bilingual } from './language.ts';

/** Why a request is not answered, as a value: the HTTP status is for clients that look no further. */
export type Refusal = { readonly status: number; readonly code: PublicCode; readonly why: Bilingual; readonly field?: string };

export const refusal = (status: number, code: PublicCode, en: string, vi: string, field?: string): Refusal => ({
  status,
  code,
  why: { en, vi },
  field,
});

/** A refusal in the form in which Apollo carries it to the client. */
export function asGraphQLError({ status, code, why, field }: Refusal, path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(why.en, { path, extensions: { code, messageVi: why.vi, ...(field && { field }), http: { status } } });
}
