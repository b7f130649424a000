import type { PublicView, TopicDefinition } from '@danvan/contracts';
import { eventId, type Reaction, type ReceivedEvent, type Rejected } from '@danvan/messaging';
import { childTraceparent, counter } from '@danvan/runtime';
import type { Indexed } from './model.ts';
import { beginning, type ProjectionMark } from './projection.ts';
import { serviceActor } from './service-actor.ts';
import type { AggregateStore, CommandMeta, Outcome } from './store.ts';

const followed = counter({
  name: 'danvan_follow_ups_total',
  help: 'Commands that a service sent itself because of another service’s event',
  labels: ['group', 'outcome'],
});

/** A command for one aggregate of this service. */
export type FollowUp = { readonly id: string; execute(meta: CommandMeta): Promise<Outcome<unknown>> };

/** A command as a follow-up, to the aggregate `id` of a store. */
export const commandTo = <State extends { readonly id: string }, Command>(
  store: Pick<AggregateStore<State, Command>, 'execute'>,
  id: string,
  command: Command,
): FollowUp => ({ id, execute: (meta) => store.execute(id, command, meta) });

type Options<View extends PublicView> = {
  /** `<service>.<purpose>.v<n>`. */
  readonly group: string;
  readonly marks: Indexed<ProjectionMark>;
  /**
   * What has to be done because of an event, in order. Decide by `after`, not by the event's type: compaction may have taken the
   * event that changed it, and only the last state is sure to come. Find what still needs the command, not what once needed it: the
   * same event may come again long after, when its key is forgotten.
   */
  commands(event: ReceivedEvent<View>): AsyncIterable<FollowUp> | Iterable<FollowUp>;
};

/** A fault in our own code comes again however often it is tried; a database that is away does not. */
const isBug = (error: unknown): error is Error =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError || error instanceof SyntaxError;

/** Does the work. @returns what is wrong in our code, or null @throws everything that may be better the next time */
async function faultOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!isBug(error)) throw error;
    return `${error.name}: ${error.message}`;
  }
}

/**
 * A reaction that answers another service's events with commands of this one: at least once for each event, one effect for each
 * event and aggregate (idempotency key: group, event, aggregate). What the rules refuse is no failure: the aggregate's state decides
 * whether it still matters, and it is counted. An event that meets a fault in the code is parked; everything else is tried again.
 */
export function follow<View extends PublicView>(topic: TopicDefinition<View>, options: Options<View>): Reaction<View> {
  const { group, marks, commands } = options;
  const answer = async (event: ReceivedEvent<View>) => {
    const cause = eventId(event.id, event.version);
    for await (const { id, execute } of commands(event)) {
      const outcome = await execute({
        actor: serviceActor(group),
        now: new Date(),
        idempotencyKey: `${group}/${cause}/${id}`,
        input: { cause },
        traceparent: childTraceparent(event.traceparent ?? undefined),
      });
      followed.inc({ group, outcome: !outcome.ok ? 'refused' : outcome.replayed ? 'repeated' : 'done' });
    }
  };
  return {
    group,
    topic,
    ...beginning(marks, group),
    async apply(events) {
      const rejected = new Map<string, Rejected[]>();
      for (const event of events) {
        const { id, version } = event;
        const before = rejected.get(id);
        if (before) before.push({ id, version, reason: 'an earlier message of this aggregate is parked' });
        else {
          const fault = await faultOf(() => answer(event));
          if (fault !== null) rejected.set(id, [{ id, version, reason: fault }]);
        }
      }
      return [...rejected.values()].flat();
    },
  };
}
