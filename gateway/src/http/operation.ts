import { type Refusal, refusal } from '../errors/refusal.ts';
import { refuseDocument, refuseJson } from '../limits/document.ts';
import type { Safelist } from '../operations/safelist.ts';

/** What a client asks for. Extensions are not read: a known operation is asked for by its `documentId`. */
export type Operation = {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
};

export type Reading = { readonly operation: Operation } | { readonly refused: Refusal };

const bad = (en: string, vi: string, field?: string): Reading => ({ refused: refusal(400, 'BAD_USER_INPUT', en, vi, field) });

const notJson = bad('The request body is not JSON in UTF-8.', 'Nội dung yêu cầu không phải là JSON theo UTF-8.');
const notOne = bad(
  'The request body is one JSON object with a query; there are no batches.',
  'Nội dung yêu cầu phải là một đối tượng JSON có query; không nhận yêu cầu gộp.',
);
const noQuery = bad('«query» is a text that is not empty.', '«query» phải là văn bản không rỗng.', 'query');
const unknownId = bad('No operation of this documentId is known.', 'Không có thao tác nào mang documentId này.', 'documentId');
const noVariables = bad('«variables» is an object.', '«variables» phải là một đối tượng.', 'variables');
const noName = bad('«operationName» is a text.', '«operationName» phải là văn bản.', 'operationName');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const id = /^(?:sha256:)?([0-9a-f]{64})$/;

/** The text of a known operation; undefined where there is none of this id. */
const bodyOf = (documentId: unknown, safelist: Safelist): string | undefined =>
  safelist.get((typeof documentId === 'string' && id.exec(documentId)?.[1]) || '')?.body;

/** Reads one operation from a request body, refusing what should not reach the GraphQL parser. */
export function operationIn(bytes: Buffer, safelist: Safelist): Reading {
  const text = decoded(bytes);
  if (text === null) return notJson;
  const deep = refuseJson(text);
  if (deep) return { refused: deep };
  const body = parsed(text);
  if (body === undefined) return notJson;
  if (!isRecord(body)) return notOne;
  const { documentId, variables = null, operationName = null } = body;
  const query = documentId === undefined ? body.query : bodyOf(documentId, safelist);
  if (documentId !== undefined && query === undefined) return unknownId;
  if (typeof query !== 'string' || query === '') return noQuery;
  if (variables !== null && !isRecord(variables)) return noVariables;
  if (operationName !== null && typeof operationName !== 'string') return noName;
  const refused = refuseDocument(query);
  return refused ? { refused } : { operation: { query, variables: variables ?? undefined, operationName: operationName ?? undefined } };
}
