import type { ServerResponse } from 'node:http';
import { written } from '../http/written.ts';
import { csvHead, csvLine } from './csv.ts';
import type { ExportPage, PageAnswer } from './pages.ts';
import type { ExportPlan } from './plan.ts';

export type Format = 'csv' | 'ndjson';

/** @returns the format that an `Accept` header asks for; null for none of ours */
export function formatIn(accept: string | undefined): Format | null {
  if (accept?.includes('text/csv')) return 'csv';
  return accept?.includes('application/x-ndjson') ? 'ndjson' : null;
}

const types = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson; charset=utf-8' } as const;

const encoders = (columns: ExportPlan['columns']) => ({
  csv: { head: csvHead(columns), line: (row: unknown) => csvLine(columns, row) },
  ndjson: { head: '', line: (row: unknown) => `${JSON.stringify(row)}\n` },
});

/**
 * Sends a table row by row, one page in memory at a time. Where a later page fails the connection is cut: a client must not take half a
 * table for the whole. It goes on from the last cursor it has seen (`edges { cursor node { … } }` and `after`).
 * @param first the first page; `next` asks for the one after a cursor
 */
export async function sendTable(
  response: ServerResponse,
  { format, columns, name, requestId }: { format: Format; columns: ExportPlan['columns']; name: string; requestId: string },
  first: ExportPage,
  next: (after: string) => Promise<PageAnswer>,
): Promise<void> {
  response.writeHead(200, {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  });
  const { head, line } = encoders(columns)[format];
  await written(response, head);
  for (let page = first; !response.destroyed; ) {
    await written(response, page.rows.map(line).join(''));
    if (page.next === null) return void response.end();
    const answer = await next(page.next);
    if ('failed' in answer) return void response.destroy();
    page = answer.page;
  }
}
