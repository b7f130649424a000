import { subgraphContract } from '../../../packages/testkit/src/subgraph-contract.ts';
import { resolvers } from '../src/graphql/resolvers.ts';
import { policy } from '../src/policy.ts';
import { typeDefs } from '../src/service.ts';

subgraphContract({
  name: 'emulation',
  typeDefs,
  resolvers,
  policy,
  // A unit has some dozens of affiliated Party organizations at most; one command assigns at most a hundred; a task is
  // carried out by a handful.
  shortLists: ['RegistrationCoverage.missing', 'AssignRolloutTargetsPayload.targets', 'JointTask.coOperators'],
});
