import type { Message } from 'kafkajs';
import { encode } from './codec.ts';
import type { EventRecord } from './event-record.ts';

/** At most so many events in one send, and so many bytes: a broker refuses a batch over 1 MiB for one partition. */
const mostEvents = 1_000;
const mostBytes = 768 * 1024;
/** What the headers of a message take, about. */
const headerBytes = 500;

/** An event and what it is on the wire. */
export type Outgoing = { readonly record: EventRecord; readonly message: Message };

/** Cuts events into sends, in order. An event that is larger than the bound goes alone. */
export function* batchesOf(records: readonly EventRecord[], source: string): Generator<readonly Outgoing[]> {
  let batch: Outgoing[] = [];
  let bytes = 0;
  for (const record of records) {
    const message = encode(record, source);
    const size = (message.value?.length ?? 0) + headerBytes;
    if (batch.length > 0 && (batch.length >= mostEvents || bytes + size > mostBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push({ record, message });
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
