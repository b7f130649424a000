import { decode, type KafkaConnection, named, type ReceivedEvent, readToEnd } from '@danvan/messaging';
import { type Tally, tallyTopic } from './tally.ts';

/** Every readable event on the tally topic so far, in the order of its partitions. */
export async function readTopic(connection: KafkaConnection): Promise<ReceivedEvent<Tally>[]> {
  const messages = await readToEnd(connection, named(connection.namespace, tallyTopic.name));
  return messages.map((message) => decode(tallyTopic, message)).flatMap((decoded) => (decoded.ok ? [decoded.event] : []));
}

/** Versions of one aggregate as they first appear: repeats taken out. */
export function versionsOf(events: readonly ReceivedEvent<Tally>[], id: string): number[] {
  return [...new Set(events.filter((event) => event.id === id).map(({ version }) => version))];
}
