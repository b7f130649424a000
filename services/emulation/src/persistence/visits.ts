import type { AggregateDocument, LoggedEvent } from '@danvan/aggregate-store';
import type { ConsensusCampaignEvent } from '@danvan/contracts';
import type { EventRecord } from '@danvan/messaging';
import type { Model } from 'mongoose';
import type { Campaign } from '../domain/campaign/types.ts';

export type StanceFound = Pick<Extract<ConsensusCampaignEvent, { type: 'HouseholdVisited' }>, 'householdId' | 'stance' | 'on'>;

type Visited = Pick<EventRecord, 'aggregateId' | 'version' | 'type' | 'change'>;

const type = 'HouseholdVisited';

/**
 * What each visit of these campaigns found, in the order of entry. An event is in the outbox until after it is in the log: reading
 * the outboxes first and the log second misses none.
 */
export async function visitsOf(
  campaigns: Model<AggregateDocument<Campaign>>,
  log: Model<LoggedEvent>,
  ids: readonly string[],
): Promise<StanceFound[][]> {
  const waiting = await campaigns.find({ _id: { $in: [...ids] } } as never, { outbox: 1 }).lean<{ outbox: Visited[] }[]>();
  const logged = await log.find({ aggregateId: { $in: [...ids] }, type }, { aggregateId: 1, version: 1, change: 1 }).lean<Visited[]>();
  const unlogged = waiting.flatMap(({ outbox }) => outbox).filter((event) => event.type === type);
  const byCampaign = Map.groupBy([...logged, ...unlogged], ({ aggregateId }) => aggregateId);
  return ids.map((id) => {
    const byVersion = new Map((byCampaign.get(id) ?? []).map((event) => [event.version, event.change as StanceFound]));
    return [...byVersion].sort(([a], [b]) => a - b).map(([, found]) => found);
  });
}
