import { type EventRecord, eventId } from '@danvan/messaging';
import { type Connection, type Model, Schema } from 'mongoose';
import { ignoringDuplicates } from './duplicate-key.ts';
import { type Index, type Indexed, plainModel } from './model.ts';

export type LoggedEvent = EventRecord & { _id: string };

const name = 'event_log';
const text = { type: String, required: true };
const fields = {
  topic: text,
  aggregateId: text,
  version: { type: Number, required: true },
  type: text,
  time: text,
  change: { type: Schema.Types.Mixed, required: true },
  after: { type: Schema.Types.Mixed, default: null },
  traceparent: { type: String, default: null },
  actor: { type: Schema.Types.Mixed },
};
const indexes: readonly Index[] = [[{ aggregateId: 1, version: 1 }, { unique: true }]];

/** Every event of a service, for good: the history of each aggregate and the source of a replay. One model for each connection. */
export function eventLogModel(connection: Connection): Indexed<LoggedEvent> {
  const known = connection.models[name];
  return known ? { model: known as unknown as Model<LoggedEvent>, indexes } : plainModel<LoggedEvent>(connection, name, fields, indexes);
}

/** Appends events; one that is there already stays as it is. */
export async function appendToLog({ model }: Indexed<LoggedEvent>, records: readonly EventRecord[]): Promise<void> {
  const documents = records.map((record) => ({ _id: eventId(record.aggregateId, record.version), ...record }));
  await ignoringDuplicates(model.collection.insertMany(documents as never, { ordered: false }));
}
