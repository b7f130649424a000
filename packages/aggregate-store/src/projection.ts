import type { PublicView, TopicDefinition } from '@danvan/contracts';
import type { Reaction, ReceivedEvent, Rejected } from '@danvan/messaging';
import type { AnyBulkWriteOperation, Connection, Model } from 'mongoose';
import { ignoringDuplicates } from './duplicate-key.ts';
import { type Indexed, plainModel } from './model.ts';

/** A copy of another service's entity: what is needed of it, and the version it was taken at. */
export type CopyRow = { _id: string; version: number };
export type ProjectionMark = { _id: string; begunAt: Date };

/** Which projections have begun to fill their collection. Drop a collection together with its mark, and it is rebuilt from Kafka. */
export function projectionMarks(connection: Connection): Indexed<ProjectionMark> {
  return plainModel<ProjectionMark>(connection, 'projections', { begunAt: { type: Date, required: true } });
}

/** Whether a group has begun, as a reaction asks it. */
export function beginning({ model }: Indexed<ProjectionMark>, group: string): Pick<Reaction, 'isNew' | 'begin'> {
  return {
    isNew: async () => (await model.exists({ _id: group })) === null,
    async begin() {
      await model.updateOne({ _id: group }, { $setOnInsert: { begunAt: new Date() } }, { upsert: true });
    },
  };
}

type Options<View extends PublicView, Row extends CopyRow> = {
  /** `<service>.<purpose>.v<n>`. */
  readonly group: string;
  readonly into: Indexed<Row>;
  readonly marks: Indexed<ProjectionMark>;
  /** What to keep of a view. A view it cannot use is parked with the error's message. */
  row(view: View): Omit<Row, 'version'>;
};

type Upserts = { readonly operations: AnyBulkWriteOperation[]; readonly rejected: Rejected[] };

/** Upsert where the stored version is lower. A stored version that is as high makes the upsert meet the row: a duplicate, and no change. */
function upserts<View extends PublicView, Row extends CopyRow>(
  events: Iterable<ReceivedEvent<View>>,
  row: Options<View, Row>['row'],
): Upserts {
  const operations: AnyBulkWriteOperation[] = [];
  const rejected: Rejected[] = [];
  for (const { id, version, after } of events) {
    if (after === null) {
      operations.push({ deleteOne: { filter: { _id: id } } } as AnyBulkWriteOperation);
      continue;
    }
    try {
      const { _id, ...fields } = row(after);
      operations.push({
        updateOne: { filter: { _id, version: { $lt: version } }, update: { $set: { ...fields, version } }, upsert: true },
      } as AnyBulkWriteOperation);
    } catch (error) {
      rejected.push({ id, version, reason: error instanceof Error ? error.message : 'the row could not be made' });
    }
  }
  return { operations, rejected };
}

/** A projection of a topic into a collection: replay-safe and gap-safe, since every event holds the whole view after it. */
export function project<View extends PublicView, Row extends CopyRow>(
  topic: TopicDefinition<View>,
  options: Options<View, Row>,
): Reaction<View> {
  const { group, into, marks, row } = options;
  return {
    group,
    topic,
    ...beginning(marks, group),
    async apply(events) {
      const newest = new Map(events.map((event) => [event.id, event]));
      const { operations, rejected } = upserts(newest.values(), row);
      const target = into.model as unknown as Model<CopyRow>;
      if (operations.length > 0) await ignoringDuplicates(target.bulkWrite(operations as never, { ordered: false }));
      return rejected;
    },
  };
}
