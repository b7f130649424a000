import type { KafkaConnection } from './kafka.ts';
import { existsAlready, untilLed, withAdmin } from './topics.ts';

/** Makes a compacted topic of one partition where it is missing. `name` is its name on the broker. */
export async function ensureLogTopic(connection: KafkaConnection, name: string): Promise<void> {
  await withAdmin(connection, async (admin) => {
    if ((await admin.listTopics()).includes(name)) return;
    const topic = { topic: name, numPartitions: 1, configEntries: [{ name: 'cleanup.policy', value: 'compact' }] };
    try {
      await admin.createTopics({ topics: [topic], waitForLeaders: false });
    } catch (error) {
      if (!existsAlready(error)) throw error;
    }
    await untilLed(admin, [name]);
  });
}

/** The offset after the log's last entry. */
export const endOfLog = (connection: KafkaConnection, name: string): Promise<number> =>
  withAdmin(connection, async (admin) => Math.max(0, ...(await admin.fetchTopicOffsets(name)).map(({ high }) => Number(high))));
