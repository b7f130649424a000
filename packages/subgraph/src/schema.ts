import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { Policy } from '@danvan/identity';
import { type GraphQLSchema, parse } from 'graphql';
import { enforceAllow } from './allow.ts';
import { scalars } from './scalars.ts';

/** What a subgraph serves and under which rules. */
export type SubgraphParts = {
  readonly typeDefs: string;
  readonly resolvers: Readonly<Record<string, unknown>>;
  readonly policy: Policy;
};

/** A subgraph's executable schema, wholly under its policy. @throws Error naming every field without a rule */
export function subgraphSchema({ typeDefs, resolvers: own, policy }: SubgraphParts): GraphQLSchema {
  const resolvers = { ...scalars, ...own } as unknown as GraphQLResolverMap<unknown>;
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]);
  enforceAllow(schema, policy);
  return schema;
}
