import { subgraphContract } from '../../../packages/testkit/src/subgraph-contract.ts';
import { resolvers } from '../src/graphql/resolvers.ts';
import { policy } from '../src/policy.ts';
import { typeDefs } from '../src/service.ts';

subgraphContract({
  name: 'organizations',
  typeDefs,
  resolvers,
  policy,
  // From the root down: as long as the tree is deep.
  shortLists: ['Organization.ancestors'],
});
