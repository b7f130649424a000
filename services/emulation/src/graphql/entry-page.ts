import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { entryFilterFields, entryOrders } from '../persistence/entry-model.ts';
import type { QueryEmulationEntriesArgs } from './__generated__/types.ts';
import type { Context } from './context.ts';
import { ordered } from './order.ts';

type Asked = Partial<QueryEmulationEntriesArgs> & {
  /** Names the list for its cursors. */
  readonly list: string;
  /** Narrows it beyond the filter. */
  readonly scope?: Record<string, unknown>;
};

/** A page of entries. */
export async function entryPage({ entries, cursors }: Pick<Context, 'entries' | 'cursors'>, asked: Asked) {
  const compiled = compileFilter(asked.filter, entryFilterFields);
  const match = asked.scope ? { $and: [asked.scope, compiled] } : compiled;
  const place = { first: asked.first ?? null, after: asked.after ?? null };
  const { list, order } = ordered(asked.list, asked, entryOrders);
  const page = await pageOf(entries.model, { match, ...order, ...pageRequest(cursors, list, place) });
  const totalCount = () => entries.model.countDocuments(match as never);
  return connectionOf({ cursors, list, page, after: place.after, toNode: toState, totalCount });
}
