import type { PublicView, TopicDefinition } from '@danvan/contracts';
import type { Actor } from '@danvan/identity';
import { type EventRecord, shardOf, type Written } from '@danvan/messaging';
import type { Model } from 'mongoose';
import type { Lifecycle, Refusal, RefusalCatalogue } from './decision.ts';
import { ignoringDuplicates, isDuplicateKey } from './duplicate-key.ts';
import { eventActor } from './event-actor.ts';
import { type HistoryPage, historyOf } from './history.ts';
import { digestOf, keyFor } from './ids.ts';
import type { AggregateDocument, Bookkeeping, Indexed } from './model.ts';

/** How often a command that lost a race is decided again. */
const attempts = 3;
/** So many events of one aggregate may wait for Kafka: its document must not grow past what the database stores. */
export const outboxLimit = 500;
/** How many idempotency keys a document remembers; the oldest leave first. */
const rememberedKeys = 100;

/** One kind of aggregate: its lifecycle, the topic it speaks on, and what it shows there. */
export type Aggregate<
  State extends { readonly id: string },
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  View extends PublicView,
> = {
  readonly name: string;
  readonly lifecycle: Lifecycle<State, Command, Event>;
  readonly refusals: RefusalCatalogue;
  readonly topic: TopicDefinition<View>;
  view(state: State): View;
  /** Values computed from the state and kept beside it under `derived`, to filter and count by. Never part of the state. */
  derived?(state: State): Readonly<Record<string, unknown>>;
};

/** Who asks, when, and under which key. */
export type CommandMeta = {
  readonly actor: Actor;
  readonly now: Date;
  readonly idempotencyKey: string;
  /** What the caller sent, as sent: tells a repeat from another command under the same key. */
  readonly input: unknown;
  /** May this actor act on this aggregate? Asked with the state that the command is decided on. */
  readonly permits?: (state: unknown) => boolean;
  readonly expectedVersion?: number | null;
  readonly traceparent?: string | null;
};

export type Stored<State> = State & { readonly version: number };
/** `replayed`: the key was used before with the same command, and nothing was done now. */
export type Outcome<State> =
  | { readonly ok: true; readonly state: Stored<State>; readonly replayed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/** Somebody else changed the aggregate: the caller's version is old, or the race was lost three times. Answered as `CONFLICT`. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
}
/** The aggregate is not within what the actor's organization covers. Answered as `FORBIDDEN`. */
export class NotPermitted extends Error {
  override name = 'NotPermitted';
}
/** Too many of its events are not yet on Kafka: try again when they are. Answered as `RATE_LIMITED`. */
export class OutboxFull extends Error {
  override name = 'OutboxFull';
}
/** The same idempotency key came with another command. Answered as `BAD_USER_INPUT`. */
export class IdempotencyKeyReused extends Error {
  override name = 'IdempotencyKeyReused';
}

export type AggregateStore<State extends { readonly id: string }, Command> = {
  load(id: string): Promise<Stored<State> | null>;
  loadMany(ids: readonly string[]): Promise<(Stored<State> | null)[]>;
  execute(id: string, command: Command, meta: CommandMeta): Promise<Outcome<State>>;
  /** Makes many by one write, each by its first command; what is there already stays as it is. @throws Error where a command is refused */
  createMany(births: readonly Birth<Command>[]): Promise<void>;
  /** Its events after the given version (0: from the first), oldest first, at most `first` of them. */
  history(id: string, after: number, first: number): Promise<HistoryPage>;
};

/** The first command of an aggregate. */
export type Birth<Command> = { readonly id: string; readonly command: Command; readonly meta: CommandMeta };

type Loaded<State> = {
  readonly state: State | null;
  readonly version: number;
  readonly book: Pick<Bookkeeping, 'keys' | 'outbox' | 'unpublishedSince'>;
};
type Raw = Bookkeeping & Record<string, unknown>;

/** A document without its bookkeeping, its `_id` as `id`. */
export function toState<State extends { readonly id: string }>(document: AggregateDocument<State>): Stored<State> {
  const {
    _id,
    outbox: _outbox,
    derived: _derived,
    unpublishedSince: _since,
    unpublishedShard: _shard,
    relayToken: _token,
    keys: _keys,
    ...state
  } = document as unknown as Raw;
  return { ...state, id: _id } as unknown as Stored<State>;
}

/**
 * The store of one kind of aggregate. `execute` loads, decides, folds, and writes state, version, idempotency key and unpublished
 * events in one guarded update of one document. @param onWrite called after each write with what it wrote (wakes the relay)
 * @throws VersionConflict, NotPermitted, IdempotencyKeyReused, OutboxFull, and the database's own errors
 */
export function aggregateStore<
  State extends { readonly id: string },
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  View extends PublicView,
>(
  aggregate: Aggregate<State, Command, Event, View>,
  indexed: Indexed<AggregateDocument<State>>,
  onWrite: (written: Written) => void,
): AggregateStore<State, Command> {
  const model = indexed.model as unknown as Model<Raw>;

  const nothingYet: Loaded<State> = { state: null, version: 0, book: { keys: [], outbox: [] } };

  const read = async (id: string): Promise<Loaded<State>> => {
    const document = await model.findOne({ _id: id }).lean<Raw>();
    if (!document) return nothingYet;
    const { version, ...state } = toState<State>(document as unknown as AggregateDocument<State>);
    return { state: state as unknown as State, version, book: document };
  };

  const fold = (loaded: Loaded<State>, events: readonly Event[], meta: CommandMeta) => {
    const records: EventRecord[] = [];
    let state = loaded.state;
    for (const event of events) {
      state = aggregate.lifecycle.evolve(state, event);
      const { type, ...change } = event;
      const after = aggregate.view(state) as unknown as Record<string, unknown>;
      records.push({
        topic: aggregate.topic.name,
        aggregateId: state.id,
        version: loaded.version + records.length + 1,
        type,
        time: meta.now.toISOString(),
        change,
        after,
        traceparent: meta.traceparent ?? null,
        actor: eventActor(meta.actor),
      });
    }
    return { state, records };
  };

  const fieldsOf = (state: State) => {
    const { id: _, ...own } = state;
    return aggregate.derived ? { ...own, derived: aggregate.derived(state) } : own;
  };

  /** State, version, key and unpublished events change together or not at all. @returns false when another writer was first */
  const write = async (
    loaded: Loaded<State>,
    state: State,
    records: readonly EventRecord[],
    key: Bookkeeping['keys'][number],
    now: Date,
  ): Promise<boolean> => {
    const { id } = state;
    const fields = fieldsOf(state);
    const version = loaded.version + records.length;
    if (loaded.version === 0) {
      try {
        await model.create([
          { _id: id, ...fields, version, outbox: records, unpublishedSince: now, unpublishedShard: shardOf(id), keys: [key] },
        ] as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    }
    // Always set: the relay may clear what was loaded before this write, and take the mark with it.
    const unpublishedSince = loaded.book.unpublishedSince ?? now;
    const { matchedCount } = await model.updateOne({ _id: id, version: loaded.version }, {
      $set: { ...fields, version, unpublishedSince, unpublishedShard: shardOf(id) },
      $push: { outbox: { $each: records }, keys: { $each: [key], $slice: -rememberedKeys } },
    } as never);
    return matchedCount === 1;
  };

  const attempt = async (id: string, command: Command, meta: CommandMeta, key: string, digest: string): Promise<Outcome<State> | null> => {
    const loaded = await read(id);
    if (loaded.state && meta.permits && !meta.permits(loaded.state)) throw new NotPermitted(`${aggregate.name} ${id}`);
    const known = loaded.book.keys.find((remembered) => remembered.key === key);
    if (known && loaded.state) {
      if (known.digest !== digest) throw new IdempotencyKeyReused(`idempotency key used before with another command on ${id}`);
      return { ok: true, state: { ...loaded.state, version: loaded.version }, replayed: true };
    }
    if (typeof meta.expectedVersion === 'number' && meta.expectedVersion !== loaded.version) {
      throw new VersionConflict(`${aggregate.name} ${id} is at version ${loaded.version}, not ${meta.expectedVersion}`);
    }
    const decision = aggregate.lifecycle.decide(loaded.state, command);
    if (!decision.ok) return decision;
    const { state, records } = fold(loaded, decision.events, meta);
    if (loaded.book.outbox.length + records.length > outboxLimit) throw new OutboxFull(`${aggregate.name} ${id}`);
    if (state === null || records.length === 0) throw new Error(`${aggregate.name}: «${command.type}» was accepted without an event`);
    const version = loaded.version + records.length;
    if (!(await write(loaded, state, records, { key, digest, version }, meta.now))) return null;
    onWrite({ records, alone: loaded.book.outbox.length === 0 });
    return { ok: true, state: { ...state, version }, replayed: false };
  };

  return {
    async load(id) {
      const { state, version } = await read(id);
      return state && { ...state, version };
    },
    async loadMany(ids) {
      const documents = await model.find({ _id: { $in: [...new Set(ids)] } }).lean<Raw[]>();
      const byId = new Map(documents.map((document) => [document._id, toState<State>(document as unknown as AggregateDocument<State>)]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    async execute(id, command, meta) {
      const key = keyFor(meta.actor.id, meta.idempotencyKey);
      const digest = digestOf([aggregate.name, id, command.type, meta.input]);
      for (let tries = 0; tries < attempts; tries += 1) {
        const outcome = await attempt(id, command, meta, key, digest);
        if (outcome) return outcome;
      }
      throw new VersionConflict(`${aggregate.name} ${id} is being changed by others`);
    },
    async createMany(births) {
      const documents = births.map(({ id, command, meta }) => {
        const decision = aggregate.lifecycle.decide(null, command);
        if (!decision.ok) throw new Error(`${aggregate.name} ${id}: «${command.type}» was refused with ${decision.refusal.code}`);
        const { state, records } = fold(nothingYet, decision.events, meta);
        if (state === null) throw new Error(`${aggregate.name}: «${command.type}» was accepted without an event`);
        const version = records.length;
        const key = {
          key: keyFor(meta.actor.id, meta.idempotencyKey),
          digest: digestOf([aggregate.name, id, command.type, meta.input]),
          version,
        };
        const unpublished = { outbox: records, unpublishedSince: meta.now, unpublishedShard: shardOf(id), relayToken: 0 };
        return { _id: id, ...fieldsOf(state), version, ...unpublished, keys: [key] };
      });
      if (documents.length > 0) await ignoringDuplicates(model.collection.insertMany(documents as never, { ordered: false }));
      onWrite({ records: [], alone: false });
    },
    history: (id, after, first) => historyOf(model, id, after, first),
  };
}
