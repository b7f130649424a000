import { randomUUID } from 'node:crypto';
import { defineTopic } from '@danvan/contracts';
import { allShards, connectKafka, ensureTopics, type Reaction, type Written } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { z } from 'zod';
import { accept, commonRefusals, type Decision, refuse } from '../src/decision.ts';
import {
  aggregateModel,
  aggregateStore,
  type CommandMeta,
  database,
  eventLogModel,
  leaseModel,
  mongoConnection,
  mongoLease,
  mongoOutbox,
  mongoParking,
  parkingModel,
  plainModel,
  project,
  projectionMarks,
  type WithOutbox,
} from '../src/index.ts';

/** The smallest aggregate that has versions: it counts up, and refuses to pass its limit. */
export type Tally = { readonly id: string; readonly count: number };
export type TallyCommand = { readonly type: 'add'; readonly id: string; readonly limit?: number };
type TallyEvent = { readonly type: 'Added'; readonly id: string };

export const tallyTopic = defineTopic('tests.tally.v1', {
  description: 'For the tests of the spine.',
  view: z.object({ id: z.string(), count: z.int() }),
  events: { Added: z.object({ id: z.string() }) },
});

const decide = (state: Tally | null, { id, limit }: TallyCommand): Decision<TallyEvent> =>
  limit !== undefined && (state?.count ?? 0) >= limit ? refuse('FULL', { limit }) : accept({ type: 'Added', id });

const aggregate = {
  name: 'tally',
  lifecycle: { decide, evolve: (state: Tally | null, { id }: TallyEvent): Tally => ({ id, count: (state?.count ?? 0) + 1 }) },
  refusals: { ...commonRefusals, FULL: { en: 'full at {limit}', vi: 'đầy ở {limit}' } },
  topic: tallyTopic,
  view: (state: Tally) => state,
};

type Copy = { _id: string; version: number; count: number };

/** A service made of the spine alone, in a database and a Kafka namespace of its own. */
export async function tallyService(options: { mongoUrl: string; brokers: readonly string[] }) {
  const namespace = `t-${randomUUID().slice(0, 8)}`;
  const url = new URL(options.mongoUrl);
  url.pathname = `/${namespace}`;
  const connection = mongoConnection(url.href);
  const log = createLog('tests', 'silent');
  const kafka = connectKafka({ brokers: options.brokers, namespace, service: 'tests', log });
  const tallies = aggregateModel<Tally>(connection, 'tallies', { count: { type: Number, required: true } });
  const eventLog = eventLogModel(connection);
  const leases = leaseModel(connection);
  const parked = parkingModel(connection);
  const marks = projectionMarks(connection);
  const copies = plainModel<Copy>(connection, 'copies', { version: Number, count: Number });
  const db = database(connection, [tallies, eventLog, leases, parked, marks, copies]);
  const process = { name: 'tests', log, fail: (reason: unknown) => Promise.reject(reason), notReady: async () => [] };
  await db.start(process);
  const projection: Reaction<Tally> = project(tallyTopic, {
    group: 'tests.tally-copy.v1',
    into: copies,
    marks,
    row: ({ id, count }) => ({ _id: id, count }),
  });
  await ensureTopics(kafka, [tallyTopic], [projection.group]);
  let wake: (written: Written) => void = () => {};
  return {
    process,
    kafka,
    namespace,
    tallies,
    eventLog,
    copies,
    marks,
    parked,
    projection,
    parking: mongoParking(parked),
    lease: mongoLease(leases, 'relay'),
    outbox: mongoOutbox(new Map([[tallyTopic.name, tallies as unknown as WithOutbox]]), eventLog),
    store: aggregateStore<Tally, TallyCommand, TallyEvent, Tally>(aggregate, tallies, (written) => wake(written)),
    onWrite: (then: (written: Written) => void) => {
      wake = then;
    },
    stop: () => db.stop(),
  };
}

export type TallyService = Awaited<ReturnType<typeof tallyService>>;

/** The meta of a test's command: another key each time unless one is given. */
export const meta = (over: Partial<CommandMeta> = {}): CommandMeta => ({
  actor: { id: 'tester', roles: ['SERVICE'], organizationId: null },
  now: new Date(),
  idempotencyKey: randomUUID(),
  input: {},
  ...over,
});

/** The same fencing token for every shard. */
export const tokens = (token: number): ReadonlyMap<number, number> => new Map(allShards.map((shard) => [shard, token]));
