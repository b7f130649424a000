import type { EventRecord } from '@danvan/messaging';
import { type Connection, type IndexDefinition, type Model, Schema, type SchemaDefinition } from 'mongoose';
import { readsEndInTime } from './deadline.ts';

/** A remembered idempotency key: the key, a digest of the command it came with, and the version it led to. */
export type RememberedKey = { readonly key: string; readonly digest: string; readonly version: number };

/** What every aggregate's document holds beside its state. */
export type Bookkeeping = {
  _id: string;
  version: number;
  /** Events not yet on Kafka, in order. */
  outbox: EventRecord[];
  /** Since when the outbox has held something; absent while it is empty. */
  unpublishedSince?: Date;
  /** The part of the relay's work that it belongs to, while the outbox holds something. */
  unpublishedShard?: number;
  /** Token of the last relay that cleared the outbox. */
  relayToken: number;
  keys: RememberedKey[];
};

/** State as stored: its `id` is `_id`. */
export type AggregateDocument<State extends { readonly id: string }> = Omit<State, 'id'> & Bookkeeping;

export type Index = readonly [fields: IndexDefinition, options?: { unique?: boolean; sparse?: boolean }];
/** A Mongoose model with the indexes it declares: built by `database`, never by Mongoose itself. */
export type Indexed<T> = { readonly model: Model<T>; readonly indexes: readonly Index[] };

const schemaOptions = {
  versionKey: false,
  minimize: false,
  autoIndex: false,
  autoCreate: false,
  strict: 'throw',
  strictQuery: false,
} as const;

const bookkeeping: SchemaDefinition = {
  _id: { type: String, required: true },
  version: { type: Number, required: true },
  outbox: { type: [Schema.Types.Mixed], default: [] },
  unpublishedSince: { type: Date },
  unpublishedShard: { type: Number },
  relayToken: { type: Number, default: 0 },
  keys: { type: [Schema.Types.Mixed], default: [] },
} as unknown as SchemaDefinition;

/** The model of an aggregate: the fields of its state and the bookkeeping that the guarded write needs. */
export function aggregateModel<State extends { readonly id: string }>(
  connection: Connection,
  name: string,
  fields: SchemaDefinition,
  indexes: readonly Index[] = [],
): Indexed<AggregateDocument<State>> {
  const schema = new Schema({ ...fields, ...bookkeeping }, { ...schemaOptions, collection: name });
  schema.plugin(readsEndInTime);
  const model = connection.model(name, schema) as unknown as Model<AggregateDocument<State>>;
  return { model, indexes: [...indexes, [{ unpublishedShard: 1, unpublishedSince: 1 }, { sparse: true }]] };
}

/** The model of anything else a service keeps: copies of others' entities, logs, leases. `_id` is a string. */
export function plainModel<T extends { _id: string }>(
  connection: Connection,
  name: string,
  fields: SchemaDefinition,
  indexes: readonly Index[] = [],
): Indexed<T> {
  const schema = new Schema({ _id: { type: String, required: true }, ...fields } as unknown as SchemaDefinition, {
    ...schemaOptions,
    collection: name,
  });
  schema.plugin(readsEndInTime);
  return { model: connection.model(name, schema) as unknown as Model<T>, indexes };
}
