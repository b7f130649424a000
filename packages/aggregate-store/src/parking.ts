import type { Parking } from '@danvan/messaging';
import type { Connection } from 'mongoose';
import { type Indexed, plainModel } from './model.ts';

export type ParkedAggregate = { _id: string; group: string; aggregateId: string; reason: string; at: Date };

export function parkingModel(connection: Connection): Indexed<ParkedAggregate> {
  const text = { type: String, required: true };
  return plainModel<ParkedAggregate>(
    connection,
    'parked_aggregates',
    { group: text, aggregateId: text, reason: text, at: { type: Date, required: true } },
    [[{ group: 1 }]],
  );
}

/** Remembers in MongoDB which aggregates a group has parked. */
export function mongoParking({ model }: Indexed<ParkedAggregate>, now: () => Date = () => new Date()): Parking {
  return {
    async parked(group) {
      const rows = await model.find({ group }, { aggregateId: 1 }).lean<Pick<ParkedAggregate, 'aggregateId'>[]>();
      return new Set(rows.map(({ aggregateId }) => aggregateId));
    },
    async park(group, aggregateId, reason) {
      await model.updateOne(
        { _id: `${group}:${aggregateId}` },
        { $setOnInsert: { group, aggregateId, reason, at: now() } },
        { upsert: true },
      );
    },
    async list(group) {
      const rows = await model.find(group === undefined ? {} : { group }).lean<ParkedAggregate[]>();
      return rows.map(({ _id: _, ...parked }) => parked).sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    async release(group, aggregateId) {
      await model.deleteOne({ _id: `${group}:${aggregateId}` });
    },
  };
}
