import { availableActions, historyOf } from '@danvan/subgraph';
import { isOnTime } from '../../domain/case/deadlines.ts';
import { caseTransitions } from '../../domain/case/transitions.ts';
import { policy } from '../../policy.ts';
import type { GrievanceCaseResolvers } from '../__generated__/types.ts';
import { caseBasis } from '../case-basis.ts';
import { caseCommands } from '../case-commands.ts';
import type { Context } from '../context.ts';
import { organizationOf } from '../references.ts';

export const GrievanceCase: GrievanceCaseResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.case.load(id),
  petitions: async ({ petitionIds }, _, { loaders }) => {
    const found = await Promise.all(petitionIds.map((id) => loaders.petition.load(id)));
    return found.filter((petition) => petition !== null);
  },
  dialogues: async ({ id }, _, { loaders }) => [...(await loaders.dialoguesOfCase.load(id))],
  firstInstanceCase: ({ firstInstanceCaseId }, _, { loaders }) => (firstInstanceCaseId ? loaders.case.load(firstInstanceCaseId) : null),
  furtherOf: ({ furtherOfCaseId }, _, { loaders }) => (furtherOfCaseId ? loaders.case.load(furtherOfCaseId) : null),
  resolver: ({ resolver }) => organizationOf(resolver.id),
  unit: ({ resolver }) => ({ code: resolver.unitCode }),
  verifier: ({ verifierId }) => organizationOf(verifierId),
  onTime: (state) => isOnTime(state),
  deadlines: ({ deadlines }) => [...deadlines],
  availableActions: ({ kind, status }, _, context) =>
    availableActions(context, { policy, transitions: caseTransitions[kind], status, actions: caseCommands }),
  history: historyOf(({ cases }: Context) => cases, caseBasis),
};
