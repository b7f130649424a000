import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { entryFilterFields } from '../persistence/entry-model.ts';
import type { QueryEmulationEntriesArgs } from './__generated__/types.ts';
import type { Context } from './context.ts';

/** A page of entries. @param list names the list for its cursors @param scope narrows it beyond the filter */
export async function entryPage(
  { entries, cursors }: Pick<Context, 'entries' | 'cursors'>,
  { list, scope, filter, first, after }: Partial<QueryEmulationEntriesArgs> & { list: string; scope?: Record<string, unknown> },
) {
  const asked = compileFilter(filter, entryFilterFields);
  const match = scope ? { $and: [scope, asked] } : asked;
  const place = { first: first ?? null, after: after ?? null };
  const page = await pageOf(entries.model, { match, orderBy: '_id', ...pageRequest(cursors, list, place) });
  const totalCount = () => entries.model.countDocuments(match as never);
  return connectionOf({ cursors, list, page, after: place.after, toNode: toState, totalCount });
}
