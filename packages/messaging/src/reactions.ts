import { counter, type Log, type Part } from '@danvan/runtime';
import { type Consumer, type EachBatchPayload, type KafkaMessage, Partitioners, type Producer } from 'kafkajs';
import { disconnectSoon } from './disconnect.ts';
import { eventId } from './event-record.ts';
import { type KafkaConnection, named } from './kafka.ts';
import { type Persistent, persistently } from './persistently.ts';
import type { Parking, Reaction } from './reaction.ts';
import { sortBatch, type Unappliable } from './sort-batch.ts';
import { deadLetterTopic, ensureTopics, withAdmin } from './topics.ts';
import { untilSettled } from './until-settled.ts';

const applied = counter({ name: 'danvan_reaction_events_total', help: 'Events applied', labels: ['group'] });
const parkedCount = counter({ name: 'danvan_dead_letters_total', help: 'Messages sent to the dead letters', labels: ['group'] });
const longestBackOff = 5_000;
/** What kafkajs gives up with, as if it were for good, while a fresh broker still settles; and how soon to try again, milliseconds. */
const coordinatorNotFound = 'KafkaJSGroupCoordinatorNotFound';
const settlingPause = 500;
/** How often a member tells its group that it lives, and how long it may be silent until it is taken for dead, milliseconds. */
const heartbeatInterval = 3_000;
const defaultSession = 30_000;
/** The broker gathers events for a moment, so that a busy topic costs one write for many of them rather than one for each. */
const gathering = { minBytes: 65_536, maxWaitTimeInMs: 100 } as const;

type Options = {
  readonly connection: KafkaConnection;
  readonly reactions: readonly Reaction[];
  readonly parking: Parking;
  /** How long a silent member keeps its partitions, milliseconds. */
  readonly sessionTimeout?: number;
};
type Setting = Options & { running(): boolean; log: Log; deadLetters: Producer; fail(reason: unknown): void };

const text = (message: KafkaMessage, name: string): string => message.headers?.[name]?.toString() ?? '';

async function parkAll(
  { connection, parking, deadLetters, log }: Setting,
  reaction: Reaction,
  batch: EachBatchPayload['batch'],
  all: readonly Unappliable[],
) {
  if (all.length === 0) return;
  await deadLetters.send({
    topic: named(connection.namespace, deadLetterTopic(reaction.group)),
    acks: -1,
    messages: all.map(({ message, reason }) => ({
      key: message.key,
      value: message.value,
      headers: {
        ...message.headers,
        dl_reason: reason,
        dl_topic: batch.topic,
        dl_partition: String(batch.partition),
        dl_offset: message.offset,
      },
    })),
  });
  // Also those that were parked before: one released meanwhile is parked again, so that what has just been sent is not forgotten.
  const reasons = new Map(all.toReversed().map(({ id, reason }) => [id, reason]));
  for (const [id, reason] of reasons) await parking.park(reaction.group, id, reason);
  parkedCount.inc({ group: reaction.group }, all.length);
  log.warn({ group: reaction.group, aggregates: [...new Set(all.map(({ id }) => id))] }, 'messages went to the dead letters');
}

/** One batch: apply what can be applied, park the rest. Everything in it may be done again after a failure. */
async function applyBatch(setting: Setting, reaction: Reaction, batch: EachBatchPayload['batch']): Promise<void> {
  const { events, unappliable } = sortBatch(reaction.topic, batch.messages, await setting.parking.parked(reaction.group));
  const rejected = events.length === 0 ? [] : await reaction.apply(events);
  const byEvent = new Map(batch.messages.map((message) => [text(message, 'ce_id'), message]));
  const refused = rejected.flatMap(({ id, version, reason }) => {
    const message = byEvent.get(eventId(id, version));
    return message ? [{ message, id, reason }] : [];
  });
  const inOrder = [...unappliable, ...refused].sort((a, b) => Number(BigInt(a.message.offset) - BigInt(b.message.offset)));
  await parkAll(setting, reaction, batch, inOrder);
  applied.inc({ group: reaction.group }, events.length - rejected.length);
}

/** Tries a batch until it is done, the consumer stops, or the partition has moved on. Never throws past the runner. */
async function untilDone(setting: Setting, reaction: Reaction, payload: EachBatchPayload): Promise<boolean> {
  let backOff = 100;
  while (payload.isRunning() && !payload.isStale()) {
    try {
      await withHeartbeat(payload, () => applyBatch(setting, reaction, payload.batch));
      return true;
    } catch (error) {
      setting.log.warn({ err: error, group: reaction.group }, 'a batch could not be applied; trying again');
      await payload.heartbeat().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, backOff));
      backOff = Math.min(backOff * 2, longestBackOff);
    }
  }
  return false;
}

/** One event may lead to thousands of commands: the group must not take a member that works for a dead one. */
async function withHeartbeat(payload: EachBatchPayload, work: () => Promise<void>): Promise<void> {
  const beating = setInterval(() => void payload.heartbeat().catch(() => undefined), heartbeatInterval);
  try {
    await work();
  } finally {
    clearInterval(beating);
  }
}

/** A group without offsets begins at the beginning. Its old offsets go with the group; nobody may be in it then. */
async function readFromBeginning(connection: KafkaConnection, groupId: string, topic: string): Promise<void> {
  await withAdmin(connection, async (admin) => {
    const offsets = await untilSettled(() => admin.fetchOffsets({ groupId, topics: [topic] }));
    if (offsets.some(({ partitions }) => partitions.some(({ offset }) => offset !== '-1'))) await admin.deleteGroups([groupId]);
  });
}

async function startConsumer(setting: Setting, reaction: Reaction, keep: (consumer: Consumer) => void): Promise<void> {
  const { connection, fail } = setting;
  const topic = named(connection.namespace, reaction.topic.name);
  const groupId = named(connection.namespace, reaction.group);
  if (await reaction.isNew()) {
    await readFromBeginning(connection, groupId, topic);
    await reaction.begin();
  }
  const consumer = connection.kafka.consumer({
    groupId,
    sessionTimeout: setting.sessionTimeout ?? defaultSession,
    rebalanceTimeout: setting.sessionTimeout ?? defaultSession,
    heartbeatInterval,
    ...gathering,
    allowAutoTopicCreation: false,
  });
  keep(consumer);
  const begunAgain = () => startConsumer(setting, reaction, keep).catch(fail);
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (payload.restart || !setting.running()) return;
    if (payload.error.name === coordinatorNotFound) setTimeout(begunAgain, settlingPause);
    else fail(payload.error);
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  // Not awaited: joining may take as long as the session of a member that was killed, and commands need not wait for it.
  const run = consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    eachBatch: async (payload) => {
      const { batch } = payload;
      if (!(await untilDone(setting, reaction, payload))) return;
      payload.resolveOffset(batch.lastOffset());
      const offset = String(BigInt(batch.lastOffset()) + 1n);
      await consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset }]).catch((error: unknown) => {
        setting.log.warn({ err: error, group: reaction.group }, 'an offset was not committed; the batch may come again');
      });
      await payload.heartbeat().catch(() => undefined);
    },
  });
  run.catch(fail);
}

/**
 * Runs a service's reactions, each in its own consumer group. Offsets move after the work is kept. They begin in the background, as
 * soon as Kafka answers: until then the service works with the copies that it has.
 */
export function reactions(options: Options): Part {
  const { connection, reactions: all } = options;
  const clients: { disconnect(): Promise<void> }[] = [];
  let running = true;
  let joining: Persistent | undefined;
  const leave = () => Promise.all(clients.splice(0).map(disconnectSoon));
  const join = async (log: Log, fail: (reason: unknown) => void) => {
    try {
      const topics = [...new Set(all.map(({ topic }) => topic))];
      const groups = all.map(({ group }) => group);
      await ensureTopics(connection, topics, groups);
      const deadLetters = connection.kafka.producer({ allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner });
      clients.push(deadLetters);
      await deadLetters.connect();
      const setting = { ...options, running: () => running, log, deadLetters, fail };
      for (const reaction of all) await startConsumer(setting, reaction, (consumer) => clients.push(consumer));
    } catch (error) {
      await leave();
      throw error;
    }
  };
  return {
    name: 'reactions',
    async start({ log, fail }) {
      joining = persistently('reactions', () => join(log, fail), log);
    },
    async stop() {
      running = false;
      await joining?.stop();
      await leave();
    },
  };
}
