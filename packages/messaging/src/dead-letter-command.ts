import { z } from 'zod';
import { decode } from './codec.ts';
import { readDeadLetters, retryDeadLetters } from './dead-letters.ts';
import type { KafkaConnection } from './kafka.ts';
import type { Parking, Reaction } from './reaction.ts';

const parked = z.object({ group: z.string(), aggregateId: z.string(), reason: z.string(), at: z.string() });
const letter = z.object({
  offset: z.string(),
  aggregateId: z.string(),
  eventId: z.string(),
  at: z.string(),
  source: z.string(),
  reason: z.string(),
  /** Why the present contract cannot read it either; null when it can. */
  unreadable: z.string().nullable(),
  value: z.string().nullable(),
});
const retried = z.object({ aggregateId: z.string(), applied: z.int(), problem: z.string().nullable() });

/** What `deadLetterCommand` answers, as JSON: a process prints it, another reads it. */
export const deadLetterReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), parked: z.array(parked) }),
  z.object({ kind: z.literal('show'), letters: z.array(letter) }),
  z.object({ kind: z.literal('retry'), retried: z.array(retried) }),
  z.object({ kind: z.literal('drop'), aggregateId: z.string(), dropped: z.boolean() }),
  z.object({ kind: z.literal('unknownGroup'), groups: z.array(z.string()) }),
  z.object({ kind: z.literal('unknownCommand') }),
]);
export type DeadLetterReport = z.output<typeof deadLetterReport>;

type Options = { readonly connection: KafkaConnection; readonly reactions: readonly Reaction[]; readonly parking: Parking };

async function list({ parking }: Options): Promise<DeadLetterReport> {
  return { kind: 'list', parked: (await parking.list()).map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })) };
}

async function show({ connection }: Options, reaction: Reaction, only?: string): Promise<DeadLetterReport> {
  const letters = await readDeadLetters(connection, reaction.group);
  const wanted = letters.filter(({ aggregateId }) => only === undefined || aggregateId === only);
  return {
    kind: 'show',
    letters: wanted.map(({ offset, aggregateId, at, source, reason, message }) => {
      const decoded = decode(reaction.topic, message);
      return {
        offset: String(offset),
        aggregateId,
        eventId: message.headers?.ce_id?.toString() ?? '',
        at: at.toISOString(),
        source,
        reason,
        unreadable: decoded.ok ? null : decoded.reason,
        value: message.value?.toString() ?? null,
      };
    }),
  };
}

/**
 * Gives up what is parked of one aggregate: its next event is applied again, and holds its whole state. The dead letters stay where
 * they are, to be read.
 */
async function drop({ parking }: Options, { group }: Reaction, aggregateId: string): Promise<DeadLetterReport> {
  const dropped = (await parking.list(group)).some((one) => one.aggregateId === aggregateId);
  await parking.release(group, aggregateId);
  return { kind: 'drop', aggregateId, dropped };
}

const verbs = new Set(['show', 'retry', 'drop']);

/** Does what an operator asked for: `list`, `show <group> [aggregateId]`, `retry <group> [aggregateId]` or `drop <group> <aggregateId>`. */
export async function deadLetterCommand(options: Options, args: readonly string[]): Promise<DeadLetterReport> {
  const { connection, reactions, parking } = options;
  const [command, group, aggregateId] = args;
  if (command === 'list') return list(options);
  if (command === undefined || !verbs.has(command)) return { kind: 'unknownCommand' };
  const reaction = reactions.find((one) => one.group === group);
  if (!reaction) return { kind: 'unknownGroup', groups: reactions.map((one) => one.group) };
  if (command === 'show') return show(options, reaction, aggregateId);
  if (command === 'drop') return aggregateId === undefined ? { kind: 'unknownCommand' } : drop(options, reaction, aggregateId);
  return { kind: 'retry', retried: [...(await retryDeadLetters({ connection, reaction, parking }, aggregateId))] };
}
