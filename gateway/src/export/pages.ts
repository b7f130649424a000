import type { Answer } from '../http/answer.ts';
import { type ExportPlan, pageInfoKey, pageVariables } from './plan.ts';

/** The rows of one page, and the cursor of the next; null where this is the last. */
export type ExportPage = { readonly rows: readonly unknown[]; readonly next: string | null };
export type PageAnswer = { readonly page: ExportPage } | { readonly failed: Answer };

type Table = Record<string, unknown> & { readonly [pageInfoKey]?: { readonly hasNextPage: boolean; readonly endCursor: string | null } };

/** Asks for the page after a cursor. Any error fails it: a table with holes that nobody sees is worse than none. */
export async function pageAfter(
  plan: ExportPlan,
  after: string | null,
  execute: (operation: ExportPlan['operation']) => Promise<Answer>,
): Promise<PageAnswer> {
  const variables = plan.after === undefined ? plan.operation.variables : pageVariables(plan, after);
  const answer = await execute({ ...plan.operation, variables });
  const table = answer.data?.[plan.root] as Table | null | undefined;
  const rows = table?.[plan.rows];
  if (answer.errors?.length || !Array.isArray(rows)) return { failed: answer };
  const info = table?.[pageInfoKey];
  return { page: { rows, next: info?.hasNextPage ? info.endCursor : null } };
}
