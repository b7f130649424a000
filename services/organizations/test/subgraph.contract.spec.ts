import { subgraphContract } from '../../../packages/testkit/src/subgraph-contract.ts';
import { resolvers } from '../src/graphql/resolvers.ts';
import { policy } from '../src/policy.ts';
import { typeDefs } from '../src/service.ts';

subgraphContract({
  name: 'organizations',
  typeDefs,
  resolvers,
  policy,
  shortLists: [
    // From the root down: as long as the tree is deep.
    'Organization.ancestors',
    'AdministrativeUnit.ancestors',
    // As long as the acts that made or ended it: each names its few.
    'Organization.predecessors',
    'Organization.successors',
    'Organization.successorsOn',
    'AdministrativeUnit.predecessors',
    'AdministrativeUnit.successors',
    'AdministrativeUnit.successorsOn',
  ],
});
