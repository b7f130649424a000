import { subgraphContract } from '../../../packages/testkit/src/subgraph-contract.ts';
import { resolvers } from '../src/graphql/resolvers.ts';
import { policy } from '../src/policy.ts';
import { typeDefs } from '../src/service.ts';

subgraphContract({
  name: 'grievances',
  typeDefs,
  resolvers,
  policy,
  // The petitions that were joined into one case, the dialogues held on it; the parts of a mixed petition, ten at most; the cases born
  // after one inspection, and whom it was about.
  shortLists: [
    'GrievanceCase.petitions',
    'GrievanceCase.dialogues',
    'Petition.splitInto',
    'GrievanceCase.consensusCampaigns',
    'InspectionConclusion.cases',
    'InspectionConclusion.inspected',
  ],
});
