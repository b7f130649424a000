import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { householdFilterFields } from '../persistence/household-model.ts';
import type { ConsensusCampaignHouseholdsArgs } from './__generated__/types.ts';
import type { Context } from './context.ts';

/** A page of one campaign's households; whether the viewer may see them is asked before. */
export async function householdPage({ households, cursors }: Context, campaignId: string, asked: Partial<ConsensusCampaignHouseholdsArgs>) {
  const list = `households of campaign ${campaignId}`;
  const match = { $and: [{ campaignId }, compileFilter(asked.filter, householdFilterFields)] };
  const place = { first: asked.first ?? null, after: asked.after ?? null };
  const page = await pageOf(households.model, { match, orderBy: '_id', ...pageRequest(cursors, list, place) });
  const totalCount = () => households.model.countDocuments(match as never);
  return connectionOf({ cursors, list, page, after: place.after, toNode: toState, totalCount });
}
