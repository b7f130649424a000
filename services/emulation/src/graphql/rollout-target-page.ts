import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { targetFilterFields } from '../persistence/rollout-target-model.ts';
import type { QueryRolloutTargetsArgs } from './__generated__/types.ts';
import type { Context } from './context.ts';

/** A page of assigned organizations. @param list names the list for its cursors @param scope narrows it beyond the filter */
export async function rolloutTargetPage(
  { rolloutTargets, cursors }: Pick<Context, 'rolloutTargets' | 'cursors'>,
  { list, scope, filter, first, after }: Partial<QueryRolloutTargetsArgs> & { list: string; scope?: Record<string, unknown> },
) {
  const match = { $and: [scope ?? {}, compileFilter(filter, targetFilterFields)] };
  const place = { first: first ?? null, after: after ?? null };
  const page = await pageOf(rolloutTargets.model, { match, orderBy: '_id', ...pageRequest(cursors, list, place) });
  const totalCount = () => rolloutTargets.model.countDocuments(match as never);
  return connectionOf({ cursors, list, page, after: place.after, toNode: toState, totalCount });
}
