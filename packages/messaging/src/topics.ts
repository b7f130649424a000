import type { TopicDefinition } from '@danvan/contracts';
import type { Admin, ITopicConfig } from 'kafkajs';
import { type KafkaConnection, named } from './kafka.ts';
import { untilSettled } from './until-settled.ts';

/** The topic that keeps what a group could not apply. */
export const deadLetterTopic = (group: string): string => `${group}.dead-letters`;

const compacted = [
  { name: 'cleanup.policy', value: 'compact' },
  { name: 'min.insync.replicas', value: '1' },
];
const keptForever = [
  { name: 'cleanup.policy', value: 'delete' },
  { name: 'retention.ms', value: '-1' },
];

/** Did a creation fail for nothing but topics that are there? kafkajs does not export its aggregate error: it is known by its form. */
export const existsAlready = (error: unknown): boolean =>
  error instanceof Error &&
  'errors' in error &&
  Array.isArray(error.errors) &&
  error.errors.every((one: { type?: string }) => one.type === 'TOPIC_ALREADY_EXISTS');

/** Use an admin connection for one piece of work. */
export async function withAdmin<T>({ kafka }: KafkaConnection, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Waits until each partition of the topics has a leader. */
export async function untilLed(admin: Admin, topics: readonly string[]): Promise<void> {
  await untilSettled(async () => {
    const described = await admin.fetchTopicMetadata({ topics: [...topics] });
    const led = described.topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0));
    return led ? true : null;
  });
}

/**
 * Creates the topics that are missing; those that exist are left as they are. Several services may do so at once.
 * @param groups the groups whose dead-letter topics are needed
 */
export async function ensureTopics(
  connection: KafkaConnection,
  topics: readonly TopicDefinition[],
  groups: readonly string[],
): Promise<void> {
  const wanted: ITopicConfig[] = [
    ...topics.map(({ name, partitions }) => ({
      topic: named(connection.namespace, name),
      numPartitions: partitions,
      configEntries: compacted,
    })),
    ...groups.map((group) => ({
      topic: named(connection.namespace, deadLetterTopic(group)),
      numPartitions: 1,
      configEntries: keptForever,
    })),
  ];
  await withAdmin(connection, async (admin) => {
    const present = new Set(await admin.listTopics());
    const missing = wanted.filter(({ topic }) => !present.has(topic));
    if (missing.length === 0) return;
    try {
      await admin.createTopics({ topics: missing, waitForLeaders: false });
    } catch (error) {
      if (!existsAlready(error)) throw error;
    }
    await untilLed(
      admin,
      missing.map(({ topic }) => topic),
    );
  });
}
