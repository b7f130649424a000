import { type AggregateDocument, type Indexed, ignoringDuplicates, plainModel } from '@danvan/aggregate-store';
import { type Connection, type Model, Schema } from 'mongoose';
import { type ConsensusDay, type CountedStep, dayOf } from '../domain/household/consensus.ts';
import type { Household } from '../domain/household/types.ts';

/** One row for each campaign and day on which something happened to its households. */
export type ConsensusDayRow = ConsensusDay & { _id: string; campaignId: string };

export function consensusDayModel(connection: Connection): Indexed<ConsensusDayRow> {
  const number = { type: Number, required: true };
  const counts = { type: Schema.Types.Mixed, required: true };
  const fields = { campaignId: { type: String, required: true }, on: { type: String, required: true }, steps: number, visits: number };
  return plainModel<ConsensusDayRow>(connection, 'consensus_days', { ...fields, net: counts, concerns: counts }, [
    [{ campaignId: 1, on: 1 }],
  ]);
}

/** A campaign's days in their order, however many households it has: one indexed read for all campaigns asked for. */
export async function consensusDaysOf(days: Model<ConsensusDayRow>, campaignIds: readonly string[]): Promise<ConsensusDay[][]> {
  const rows = await days
    .find({ campaignId: { $in: [...campaignIds] } })
    .sort({ campaignId: 1, on: 1 })
    .lean<ConsensusDayRow[]>();
  const byCampaign = Map.groupBy(rows, ({ campaignId }) => campaignId);
  return campaignIds.map((id) => byCampaign.get(id) ?? []);
}

type Households = Model<AggregateDocument<Household>>;
type Group = { _id: Pick<CountedStep, 'from' | 'to' | 'concern'> & { on: string }; count: number };

/**
 * Accounts again for these days of a campaign, from the households themselves. Doing so twice, or from two places at once, changes
 * nothing: a row gives way only to an account of more steps, and steps are never taken back.
 */
export async function accountForDays(households: Households, days: Model<ConsensusDayRow>, campaignId: string, dates: readonly string[]) {
  const wanted = [...new Set(dates)];
  const groups = await households.aggregate<Group>([
    { $match: { campaignId, 'course.on': { $in: wanted } } },
    { $project: { course: 1 } },
    { $unwind: '$course' },
    { $match: { 'course.on': { $in: wanted } } },
    { $group: { _id: { on: '$course.on', from: '$course.from', to: '$course.to', concern: '$course.concern' }, count: { $sum: 1 } } },
  ]);
  const byDay = Map.groupBy(groups, ({ _id }) => _id.on);
  const operations = [...byDay].map(([on, ofDay]) => {
    const { on: _, ...account } = dayOf(
      on,
      ofDay.map(({ _id, count }) => ({ from: _id.from ?? null, to: _id.to, concern: _id.concern ?? null, count })),
    );
    const filter = { _id: `${campaignId}:${on}`, steps: { $lt: account.steps } };
    return { updateOne: { filter, update: { $set: { campaignId, on, ...account } }, upsert: true } };
  });
  if (operations.length > 0) await ignoringDuplicates(days.bulkWrite(operations as never, { ordered: false }));
}
