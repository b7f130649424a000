import type { PublicView, TopicDefinition } from '@danvan/contracts';
import type { KafkaMessage } from 'kafkajs';
import { decode } from './codec.ts';
import type { ReceivedEvent } from './event-record.ts';

/** A message that goes to the dead letters, and why. */
export type Unappliable = { readonly message: KafkaMessage; readonly id: string; readonly reason: string };

/** Sorts a batch into what can be applied and what is parked: an unreadable message parks its aggregate, and all later ones follow it. */
export function sortBatch<View extends PublicView>(
  topic: TopicDefinition<View>,
  messages: readonly KafkaMessage[],
  parkedBefore: ReadonlySet<string>,
) {
  const parked = new Set(parkedBefore);
  const events: ReceivedEvent<View>[] = [];
  const unappliable: Unappliable[] = [];
  for (const message of messages) {
    const decoded = decode(topic, message);
    const id = decoded.ok ? decoded.event.id : decoded.id;
    if (parked.has(id)) unappliable.push({ message, id, reason: 'an earlier message of this aggregate is parked' });
    else if (decoded.ok) events.push(decoded.event);
    else {
      parked.add(id);
      unappliable.push({ message, id, reason: decoded.reason });
    }
  }
  return { events, unappliable };
}
