import type { PublicCode } from '../../src/errors/codes.ts';

type Operation = { readonly query: string; readonly variables?: unknown };
type Raw = { readonly method?: string; readonly path?: string; readonly headers: Record<string, string>; readonly body?: string | Buffer };

/** One hostile request, and the only way in which it may be answered. */
export type HostileCase = {
  /** What is done to the gateway, as it reads after «survives». */
  readonly attack: string;
  readonly send: Operation | Raw;
  /** `status`: HTTP. `code`: of every error. `data`: exactly this, where the request is harmless after all. */
  readonly answer: { readonly status: number; readonly code?: PublicCode; readonly data?: unknown };
};

export const json = { 'content-type': 'application/json' };
export const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, i) => part(i)).join(' ');
export const refused = { status: 400, code: 'BAD_USER_INPUT' } as const;
export const tooCostly = { status: 400, code: 'QUERY_TOO_COSTLY' } as const;
