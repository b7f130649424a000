import { subgraphContract } from '../../../packages/testkit/src/subgraph-contract.ts';
import { resolvers } from '../src/graphql/resolvers.ts';
import { policy } from '../src/policy.ts';
import { typeDefs } from '../src/service.ts';

subgraphContract({
  name: 'grievances',
  typeDefs,
  resolvers,
  policy,
  // The petitions that were joined into one case, the dialogues held on it; the parts of a mixed petition, ten at most.
  shortLists: ['GrievanceCase.petitions', 'GrievanceCase.dialogues', 'Petition.splitInto', 'GrievanceCase.consensusCampaigns'],
});
