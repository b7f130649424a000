import { availableActions, historyOf } from '@danvan/subgraph';
import { caseBlocks } from '../../domain/case/blocks.ts';
import { isOnTime } from '../../domain/case/deadlines.ts';
import { caseRefusals } from '../../domain/case/refusals.ts';
import { caseTransitions } from '../../domain/case/transitions.ts';
import { currentLaw } from '../../domain/deadline/law.ts';
import { policy } from '../../policy.ts';
import type { GrievanceCaseResolvers } from '../__generated__/types.ts';
import { caseBasis } from '../case-basis.ts';
import { caseCommands } from '../case-commands.ts';
import type { Context } from '../context.ts';
import { organizationOf } from '../references.ts';
import { coversPlace } from '../scope.ts';

export const GrievanceCase: GrievanceCaseResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.case.load(id),
  petitions: async ({ petitionIds }, _, { loaders }) => {
    const found = await Promise.all(petitionIds.map((id) => loaders.petition.load(id)));
    return found.filter((petition) => petition !== null);
  },
  inspection: ({ id }, _, { loaders }) => loaders.inspectionOfCase.load(id),
  dialogues: async ({ id }, _, { loaders }) => [...(await loaders.dialoguesOfCase.load(id))],
  firstInstanceCase: ({ firstInstanceCaseId }, _, { loaders }) => (firstInstanceCaseId ? loaders.case.load(firstInstanceCaseId) : null),
  furtherOf: ({ furtherOfCaseId }, _, { loaders }) => (furtherOfCaseId ? loaders.case.load(furtherOfCaseId) : null),
  consensusCampaigns: async ({ projectCode }, _, { loaders }) =>
    projectCode === null ? [] : (await loaders.campaignsOfProject.load(projectCode)).map((id) => ({ id })),
  resolver: ({ resolver }) => organizationOf(resolver.id),
  unit: ({ resolver }) => ({ code: resolver.unitCode }),
  verifier: ({ verifierId }) => organizationOf(verifierId),
  onTime: (state) => isOnTime(state),
  deadlines: ({ deadlines }) => [...deadlines],
  availableActions: async (state, _, context) => {
    const covered = await coversPlace(context, state.resolver);
    const blocks = (command: string) => caseBlocks(currentLaw, state, context.today, command);
    const { status } = state;
    const transitions = caseTransitions[state.kind];
    return availableActions(context, { policy, transitions, status, actions: caseCommands, covered, blocks, refusals: caseRefusals });
  },
  history: historyOf(({ cases }: Context) => cases, caseBasis),
};
