import { connectKafka, ensureLogTopic, named } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { compose } from '../../src/supergraph/compose.ts';
import { subgraphServing } from './subgraph-server.ts';

const topic = 'tests.tally.v1';

const sdl = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(url: "https://dan-van.example/live/v1.0", import: ["@live"])
    @composeDirective(name: "@live")
  directive @live(topic: String!, query: String!) on FIELD_DEFINITION
  type Query { tally(id: ID!): Tally tallies: [Tally!] }
  type Subscription {
    tallyChanged(id: ID!): Tally @live(topic: "${topic}", query: "tally")
    talliesChanged: [Tally!] @live(topic: "${topic}", query: "tallies")
  }
  type Tally @key(fields: "id") { id: ID! count: Int! note: String }
`;

export function tallySupergraph(): string {
  const composition = compose([{ name: 'tally', sdl }]);
  if ('errors' in composition) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return composition.supergraphSdl;
}

/** A service that counts, and tells Kafka when it has. `note` makes its answers large. */
export async function tallyService(brokers: readonly string[], namespace: string, note = '') {
  const counts = new Map<string, number>();
  const kafka = connectKafka({ brokers, namespace, service: 'gateway', log: createLog('tests', 'silent') });
  await ensureLogTopic(kafka, named(namespace, topic));
  const producer = kafka.kafka.producer();
  await producer.connect();
  const tally = (id: string) => ({ id, count: counts.get(id) ?? 0, note });
  const server = await subgraphServing(sdl, {
    Query: { tally: (_: unknown, { id }: { id: string }) => tally(id), tallies: () => [...counts.keys()].map(tally) },
  });
  return {
    kafka,
    server,
    async count(id: string): Promise<void> {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      await producer.send({ topic: named(namespace, topic), messages: [{ key: id, value: '{}' }] });
    },
    async stop() {
      await producer.disconnect();
      await server.stop();
    },
  };
}
