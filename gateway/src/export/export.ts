import type { ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import { asGraphQLError } from '../errors/refusal.ts';
import type { Answer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { pageAfter } from './pages.ts';
import { exportPlan } from './plan.ts';
import { type Format, sendTable } from './stream.ts';

export type ExportOptions = {
  readonly execute: (operation: Operation, context: RequestContext) => Promise<Answer>;
  /** What clients see of the graph that is served now; null before it is loaded. */
  readonly schema: () => GraphQLSchema | null;
};

/**
 * Answers an operation as a table. The gateway pages through a list by itself, whatever `first` says.
 * @returns null when the table was sent; else why there is none, before anything was sent
 */
export type Export = (operation: Operation, context: RequestContext, format: Format, response: ServerResponse) => Promise<Answer | null>;

export function exporter({ execute, schema }: ExportOptions): Export {
  return async (operation, context, format, response) => {
    const current = schema();
    if (!current) return { status: 503, errors: [{ message: 'the schema is not loaded' }] };
    const reading = exportPlan(current, operation);
    if ('refused' in reading) return { status: reading.refused.status, errors: [asGraphQLError(reading.refused).toJSON()] };
    const { plan } = reading;
    const ask = (asked: Operation) => execute(asked, { ...context, seen: { kind: 'unknown' } });
    const first = await pageAfter(plan, plan.after ?? null, ask);
    if ('failed' in first) return first.failed;
    const { columns, root: name } = plan;
    await sendTable(response, { format, columns, name, requestId: context.requestId }, first.page, (after) => pageAfter(plan, after, ask));
    return null;
  };
}
