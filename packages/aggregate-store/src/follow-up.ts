import type { PublicView, TopicDefinition } from '@danvan/contracts';
import type { Actor } from '@danvan/identity';
import type { Reaction, ReceivedEvent } from '@danvan/messaging';
import type { Indexed } from './model.ts';
import type { ProjectionMark } from './projection.ts';

type Options<View extends PublicView> = {
  /** `<service>.<purpose>.v<n>`. */
  readonly group: string;
  readonly marks: Indexed<ProjectionMark>;
  /** What follows from an event, at least once: commands with an idempotency key that is made from it. Throws when it should be tried again. */
  act(event: ReceivedEvent<View>): Promise<void>;
};

/** In whose name a service does what follows from events and from time passing. */
export const serviceActor = (service: string): Actor => ({ id: service, roles: ['SERVICE'], organizationId: null });

/** Commands that follow from a topic's events, one event after the other. */
export function followUp<View extends PublicView>(topic: TopicDefinition<View>, { group, marks, act }: Options<View>): Reaction<View> {
  return {
    group,
    topic,
    isNew: async () => (await marks.model.exists({ _id: group })) === null,
    async begin() {
      await marks.model.updateOne({ _id: group }, { $setOnInsert: { begunAt: new Date() } }, { upsert: true });
    },
    async apply(events) {
      for (const event of events) await act(event);
      return [];
    },
  };
}
