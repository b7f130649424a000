import type { AggregateDocument } from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import type { HouseholdTally } from '../domain/campaign/types.ts';
import type { Household } from '../domain/household/types.ts';

/** Counts a campaign's households from their own documents: what a decision rests on, never a projection. One covered read. */
export async function householdTally(households: Model<AggregateDocument<Household>>, campaignId: string): Promise<HouseholdTally> {
  const rows = await households.aggregate<{ _id: string; count: number; lastVisitOn: string | null }>([
    { $match: { campaignId } },
    { $group: { _id: '$stance', count: { $sum: 1 }, lastVisitOn: { $max: '$lastVisitOn' } } },
  ]);
  return {
    affected: rows.reduce((sum, { count }) => sum + count, 0),
    handedOver: rows.find(({ _id }) => _id === 'HANDED_OVER')?.count ?? 0,
    lastVisitOn:
      rows
        .flatMap(({ lastVisitOn }) => lastVisitOn ?? [])
        .toSorted()
        .at(-1) ?? null,
  };
}
