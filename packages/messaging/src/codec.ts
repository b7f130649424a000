import type { PublicView, TopicDefinition } from '@danvan/contracts';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { z } from 'zod';
import { type EventRecord, eventId, type ReceivedEvent } from './event-record.ts';

/** A record as a Kafka message: CloudEvents 1.0, binary mode; key = aggregate id, so that compaction keeps each one's last state. */
export function encode(record: EventRecord, source: string): Message {
  return {
    key: record.aggregateId,
    value: JSON.stringify({ change: record.change, after: record.after }),
    headers: {
      ce_specversion: '1.0',
      ce_id: eventId(record.aggregateId, record.version),
      ce_type: record.type,
      ce_source: `/services/${source}`,
      ce_subject: record.aggregateId,
      ce_time: record.time,
      ce_dataschema: `${record.topic}/${record.type}`,
      'content-type': 'application/json',
      ...(record.traceparent ? { traceparent: record.traceparent } : {}),
    },
  };
}

/** Either the event, or why the message cannot be one. `id` is the aggregate's, as far as the key tells. */
export type Decoded<View> =
  | { readonly ok: true; readonly event: ReceivedEvent<View> }
  | { readonly ok: false; readonly id: string; readonly reason: string };

const envelope = z.object({ change: z.record(z.string(), z.unknown()), after: z.unknown() });

function header(headers: IHeaders | undefined, name: string): string | null {
  const value = headers?.[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? null : first.toString();
}

/** Parses a message by its topic's contract: unknown fields are dropped and unknown event types kept, so a newer producer does not stop an older consumer. */
export function decode<View extends PublicView>(
  topic: TopicDefinition<View>,
  message: Pick<KafkaMessage, 'key' | 'value' | 'headers'>,
): Decoded<View> {
  const id = message.key?.toString() ?? '';
  const bad = (reason: string): Decoded<View> => ({ ok: false, id, reason });
  if (id === '') return bad('the message has no key');
  const ceId = header(message.headers, 'ce_id') ?? '';
  const version = Number(ceId.slice(ceId.lastIndexOf(':') + 1));
  const common = {
    id,
    version,
    type: header(message.headers, 'ce_type') ?? '',
    time: header(message.headers, 'ce_time') ?? '',
    traceparent: header(message.headers, 'traceparent'),
  };
  if (message.value === null) return { ok: true, event: { ...common, version: Number.MAX_SAFE_INTEGER, change: {}, after: null } };
  if (!Number.isSafeInteger(version) || version < 1 || common.type === '')
    return bad(`ce_id «${ceId}» or ce_type «${common.type}» is not a CloudEvents id or type of ours`);
  try {
    const { change, after } = envelope.parse(JSON.parse(message.value.toString()));
    const changeSchema = Object.hasOwn(topic.events, common.type) ? topic.events[common.type] : undefined;
    if (changeSchema) changeSchema.parse(change);
    return { ok: true, event: { ...common, change, after: after === null ? null : topic.view.parse(after) } };
  } catch (error) {
    return bad(error instanceof Error ? error.message.slice(0, 500) : 'unreadable value');
  }
}
