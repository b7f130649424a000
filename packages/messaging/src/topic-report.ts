import type { TopicDefinition } from '@danvan/contracts';
import type { Admin, ConfigResourceTypes } from 'kafkajs';
import { type KafkaConnection, named } from './kafka.ts';
import { withAdmin } from './topics.ts';

/** A topic as the broker has it, beside what is declared of it. `messages`: from the first kept offset to the end, in all partitions. */
export type TopicReport = {
  readonly name: string;
  readonly declared: boolean;
  readonly present: boolean;
  readonly partitions: number;
  readonly cleanup: string;
  readonly messages: number;
  /** What differs from the declaration; empty where all is as it should be. */
  readonly faults: readonly string[];
};

/** Kafka’s number for it: kafkajs has a name for it that Node cannot import from a CommonJS module. */
const topicResource = 2 as ConfigResourceTypes.TOPIC;

async function cleanupOf(admin: Admin, topic: string): Promise<string> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: topicResource, name: topic, configNames: ['cleanup.policy'] }],
  });
  return resources[0]?.configEntries.find(({ configName }) => configName === 'cleanup.policy')?.configValue ?? '';
}

async function reportOf(admin: Admin, name: string, onBroker: string, topic: TopicDefinition | undefined): Promise<TopicReport> {
  const [offsets, cleanup] = await Promise.all([admin.fetchTopicOffsets(onBroker), cleanupOf(admin, onBroker)]);
  const faults = topic
    ? [
        ...(offsets.length === topic.partitions ? [] : [`has ${offsets.length} partitions, ${topic.partitions} are declared`]),
        ...(cleanup === 'compact' ? [] : [`is cleaned by «${cleanup}», not by compaction: its past would be lost`]),
      ]
    : [];
  const messages = offsets.reduce((sum, { low, high }) => sum + Number(BigInt(high) - BigInt(low)), 0);
  return { name, declared: topic !== undefined, present: true, partitions: offsets.length, cleanup, messages, faults };
}

const missing = ({ name, partitions }: TopicDefinition): TopicReport => ({
  name,
  declared: true,
  present: false,
  partitions,
  cleanup: '',
  messages: 0,
  faults: ['is declared and not on the broker'],
});

/** Every declared topic and every other of this namespace, in the order of their names. */
export async function topicReports(connection: KafkaConnection, declared: readonly TopicDefinition[]): Promise<readonly TopicReport[]> {
  const byName = new Map(declared.map((topic) => [topic.name, topic]));
  const prefix = named(connection.namespace, '');
  return withAdmin(connection, async (admin) => {
    const present = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix) && !topic.startsWith('__'));
    const names = new Map(present.map((topic) => [topic.slice(prefix.length), topic]));
    const found = await Promise.all([...names].map(([name, onBroker]) => reportOf(admin, name, onBroker, byName.get(name))));
    const absent = declared.filter(({ name }) => !names.has(name)).map(missing);
    return [...found, ...absent].sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}
