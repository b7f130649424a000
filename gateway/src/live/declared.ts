import { type FieldDefinitionNode, Kind, parse } from 'graphql';

/** A live query as a service declares it: the query it answers, and what changes the answer. */
export type LiveField = {
  readonly query: string;
  readonly topic: string;
  /** The argument that says which aggregate; null where the answer is a list, which any event on the topic may change. */
  readonly keyArgument: string | null;
};

const textOf = (field: FieldDefinitionNode, argument: string): string | null => {
  const live = field.directives?.find(({ name }) => name.value === 'live');
  const value = live?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
};

/** The live queries of a composed graph, by the name of the subscription field: those with `@live(topic:, query:)`. */
export function liveFields(supergraphSdl: string): ReadonlyMap<string, LiveField> {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const fields = definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Subscription' ? (node.fields ?? []) : [],
  );
  return new Map(
    fields.flatMap((field) => {
      const query = textOf(field, 'query');
      const topic = textOf(field, 'topic');
      const required = field.arguments?.find(({ type }) => type.kind === Kind.NON_NULL_TYPE);
      return query && topic ? [[field.name.value, { query, topic, keyArgument: required?.name.value ?? null }] as const] : [];
    }),
  );
}
