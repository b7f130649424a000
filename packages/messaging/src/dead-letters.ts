import type { KafkaMessage } from 'kafkajs';
import { decode } from './codec.ts';
import { type KafkaConnection, named } from './kafka.ts';
import type { Parking, Reaction } from './reaction.ts';
import { readToEnd } from './read-to-end.ts';
import { deadLetterTopic } from './topics.ts';

/** A message that a group could not apply, as it waits in the group's dead letters. */
export type DeadLetter = {
  /** Its place among the dead letters. */
  readonly offset: bigint;
  readonly aggregateId: string;
  /** Why it was parked, in the words of that time. */
  readonly reason: string;
  /** Where it came from: `<topic>/<partition>/<offset>`. */
  readonly source: string;
  readonly at: Date;
  readonly message: Pick<KafkaMessage, 'key' | 'value' | 'headers'>;
};

/** What became of a parked aggregate: `problem` says why it is still parked, null when it is healed. */
export type Retried = { readonly aggregateId: string; readonly applied: number; readonly problem: string | null };

function deadLetter(message: KafkaMessage): DeadLetter {
  const header = (name: string) => message.headers?.[name]?.toString() ?? '';
  return {
    offset: BigInt(message.offset),
    aggregateId: message.key?.toString() ?? '',
    reason: header('dl_reason'),
    source: `${header('dl_topic')}/${header('dl_partition')}/${header('dl_offset')}`,
    at: new Date(Number(message.timestamp)),
    message,
  };
}

/** A group's dead letters up to the present end, in order. They stay there after a retry. @param from the first offset wanted */
export async function readDeadLetters(connection: KafkaConnection, group: string, from = 0n): Promise<readonly DeadLetter[]> {
  const messages = await readToEnd(connection, named(connection.namespace, deadLetterTopic(group)));
  return messages.map(deadLetter).filter(({ offset }) => offset >= from);
}

/** @returns why it cannot be applied, or null when it was */
async function applyOne(reaction: Reaction, message: DeadLetter['message']): Promise<string | null> {
  const decoded = decode(reaction.topic, message);
  if (!decoded.ok) return decoded.reason;
  const [rejected] = await reaction.apply([decoded.event]);
  return rejected?.reason ?? null;
}

/** The last message decides: each event holds the whole state after it, so one that is applied heals all before it. */
async function applyInOrder(reaction: Reaction, aggregateId: string, letters: readonly DeadLetter[]): Promise<Retried> {
  let applied = 0;
  let problem: string | null = 'none of its messages is among the dead letters';
  for (const { message } of letters) {
    problem = await applyOne(reaction, message);
    if (problem === null) applied += 1;
  }
  return { aggregateId, applied, problem };
}

type Options = { readonly connection: KafkaConnection; readonly reaction: Reaction; readonly parking: Parking };

/** Messages may have been parked between the first reading and the release. */
async function applyLate({ connection, reaction, parking }: Options, earlier: readonly Retried[], from: bigint): Promise<Retried[]> {
  const { group } = reaction;
  const late = Map.groupBy(await readDeadLetters(connection, group, from), ({ aggregateId }) => aggregateId);
  const results: Retried[] = [];
  for (const before of earlier) {
    const letters = late.get(before.aggregateId);
    if (before.problem !== null || !letters) {
      results.push(before);
      continue;
    }
    const { aggregateId, applied, problem } = await applyInOrder(reaction, before.aggregateId, letters);
    if (problem === null) await parking.release(group, aggregateId);
    else await parking.park(group, aggregateId, problem);
    results.push({ aggregateId, applied: before.applied + applied, problem });
  }
  return results;
}

/**
 * Applies the dead letters of the parked aggregates in order, by the topic's present contract, and releases those that are healed.
 * May run beside the service: what it applies is guarded by version, and what the service parks meanwhile stays parked or is applied.
 * @param aggregateId only this one
 * @throws when broker or database are away; it can then be run again
 */
export async function retryDeadLetters(options: Options, aggregateId?: string): Promise<readonly Retried[]> {
  const { connection, reaction, parking } = options;
  const parked = (await parking.list(reaction.group)).filter((one) => aggregateId === undefined || one.aggregateId === aggregateId);
  if (parked.length === 0) return [];
  const letters = await readDeadLetters(connection, reaction.group);
  const byAggregate = Map.groupBy(letters, (letter) => letter.aggregateId);
  const results: Retried[] = [];
  for (const one of parked) {
    const result = await applyInOrder(reaction, one.aggregateId, byAggregate.get(one.aggregateId) ?? []);
    if (result.problem === null) await parking.release(reaction.group, one.aggregateId);
    results.push(result);
  }
  const last = letters.at(-1);
  return last && results.some(({ problem }) => problem === null) ? applyLate(options, results, last.offset + 1n) : results;
}
