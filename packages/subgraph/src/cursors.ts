import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Page, Position } from '@danvan/aggregate-store';
import { z } from 'zod';
import { callerError } from './errors.ts';

const position = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string()]);
const macBytes = 12;
export const largestPage = 100;

export type Cursors = { write(list: string, at: Position): string; read(list: string, cursor: string): Position };

const unusable = () =>
  callerError(
    'BAD_USER_INPUT',
    {
      en: 'This cursor is not from this list. Start again without «after».',
      vi: 'Con trỏ không thuộc danh sách này. Hãy bắt đầu lại không dùng «after».',
    },
    'after',
  );

/** Opaque signed cursors: a cursor is good only for the list it came from, and cannot be made up. @param key the service's secret */
export function signedCursors(key: string): Cursors {
  const macOf = (list: string, body: string) => createHmac('sha256', key).update(`${list}\n${body}`).digest().subarray(0, macBytes);
  return {
    write(list, at) {
      const body = Buffer.from(JSON.stringify(at)).toString('base64url');
      return `${macOf(list, body).toString('base64url')}${body}`;
    },
    read(list, cursor) {
      const macLength = (macBytes * 4) / 3;
      const body = cursor.slice(macLength);
      const mac = Buffer.from(cursor.slice(0, macLength), 'base64url');
      if (mac.length !== macBytes || !timingSafeEqual(mac, macOf(list, body))) throw unusable();
      return position.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    },
  };
}

export type PageArguments = { readonly first?: number | null; readonly after?: string | null };

/** @returns how many rows from where. @throws BAD_USER_INPUT for `first` outside 1–100 or a foreign cursor */
export function pageRequest(cursors: Cursors, list: string, { first, after }: PageArguments): { first: number; after: Position | null } {
  const size = first ?? 20;
  if (size < 1 || size > largestPage) {
    throw callerError(
      'BAD_USER_INPUT',
      { en: `«first» is from 1 to ${largestPage}.`, vi: `«first» phải từ 1 đến ${largestPage}.` },
      'first',
    );
  }
  return { first: size, after: typeof after === 'string' ? cursors.read(list, after) : null };
}

/** A Relay connection of a page. `totalCount` is a function: it is computed only where the query asks for it. */
export function connectionOf<Row, Node>(options: {
  cursors: Cursors;
  list: string;
  page: Page<Row>;
  after?: string | null;
  toNode(row: Row): Node;
  totalCount(): Promise<number>;
}) {
  const { cursors, list, page, toNode } = options;
  const edges = page.rows.map(({ row, position: at }) => ({ node: toNode(row), cursor: cursors.write(list, at) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: Boolean(options.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: options.totalCount as unknown as number, // GraphQL calls a function that it finds where a field is asked for
  };
}
