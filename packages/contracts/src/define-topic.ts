import { z } from 'zod';

/** A public view: what an aggregate shows of itself to every other service. `id` is its Kafka key. */
export type PublicView = { readonly id: string };

export type TopicDefinition<View extends PublicView = PublicView> = {
  /** `<service>.<aggregate>.v<major>`. */
  readonly name: string;
  readonly description: string;
  readonly partitions: number;
  readonly view: z.ZodType<View>;
  /** Event type → the change it carries. */
  readonly events: Readonly<Record<string, z.ZodType>>;
};

/** A message's value: what changed, and the whole public view after it (null once erased). */
export type Envelope<View extends PublicView> = { readonly change: Readonly<Record<string, unknown>>; readonly after: View | null };

/** The union of `{ type, ...change }` over a topic's changes: the events of its aggregate. */
export type EventsOf<Changes extends Readonly<Record<string, z.ZodType>>> = {
  [Type in keyof Changes & string]: { readonly type: Type } & Readonly<z.infer<Changes[Type]>>;
}[keyof Changes & string];

/**
 * Declares a compacted topic of the published language.
 * @param name `<service>.<aggregate>.v<major>`; a major change makes a new topic
 * @throws Error when the name has another form
 */
export function defineTopic<View extends PublicView>(
  name: string,
  definition: { description: string; view: z.ZodType<View>; events: Readonly<Record<string, z.ZodType>>; partitions?: number },
): TopicDefinition<View> {
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*\.v\d+$/.test(name)) throw new Error(`topic name «${name}» is not <service>.<aggregate>.v<major>`);
  return { name, partitions: 6, ...definition };
}

/** The JSON Schema of a topic's view and of each event's change, as committed under `snapshots/`. */
export function topicSchema(topic: TopicDefinition): { view: unknown; events: Record<string, unknown> } {
  const events = Object.entries(topic.events).map(([type, schema]) => [type, z.toJSONSchema(schema)] as const);
  return { view: z.toJSONSchema(topic.view), events: Object.fromEntries(events) };
}
