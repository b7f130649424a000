import { type EventRecord, eventId } from '@danvan/messaging';
import { type Connection, Schema } from 'mongoose';
import { ignoringDuplicates } from './duplicate-key.ts';
import { type Indexed, plainModel } from './model.ts';

export type LoggedEvent = EventRecord & { _id: string };

/** Every event of a service, for good: the history of each aggregate and the source of a replay. */
export function eventLogModel(connection: Connection): Indexed<LoggedEvent> {
  const text = { type: String, required: true };
  return plainModel<LoggedEvent>(
    connection,
    'event_log',
    {
      topic: text,
      aggregateId: text,
      version: { type: Number, required: true },
      type: text,
      time: text,
      change: { type: Schema.Types.Mixed, required: true },
      after: { type: Schema.Types.Mixed, default: null },
      traceparent: { type: String, default: null },
    },
    [[{ aggregateId: 1, version: 1 }, { unique: true }]],
  );
}

/** Appends events; one that is there already stays as it is. */
export async function appendToLog({ model }: Indexed<LoggedEvent>, records: readonly EventRecord[]): Promise<void> {
  const documents = records.map((record) => ({ _id: eventId(record.aggregateId, record.version), ...record }));
  await ignoringDuplicates(model.collection.insertMany(documents as never, { ordered: false }));
}
