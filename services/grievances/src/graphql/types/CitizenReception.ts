import { ratioOf } from '@danvan/aggregate-store';
import { availableActions, historyOf } from '@danvan/subgraph';
import { figuresOf, isLargeGroup } from '../../domain/reception/figures.ts';
import { receptionTransitions } from '../../domain/reception/transitions.ts';
import { policy } from '../../policy.ts';
import type {
  CitizenReceptionResolvers,
  ReceptionGroupKeyValuesResolvers,
  ReceptionGroupResolvers,
  ReceptionMeasuresResolvers,
  ReceptionTurnResolvers,
} from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import type { Counts } from '../counts.ts';
import { receptionCommands } from '../dealing-commands.ts';
import { organizationOf } from '../references.ts';

export const CitizenReception: CitizenReceptionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.reception.load(id),
  type: ({ receptionType }) => receptionType,
  organization: ({ organization }) => organizationOf(organization.id),
  unit: ({ organization }) => ({ code: organization.unitCode }),
  turns: ({ turns }) => [...turns],
  turnCount: (state) => figuresOf(state).turns,
  personCount: (state) => figuresOf(state).persons,
  largeGroupCount: (state) => figuresOf(state).largeGroups,
  overdueReplies: (state) => figuresOf(state).overdue,
  availableActions: ({ status }, _, context) =>
    availableActions(context, { policy, transitions: receptionTransitions, status, actions: receptionCommands }),
  history: historyOf(({ receptions }: Context) => receptions),
};

export const ReceptionTurn: ReceptionTurnResolvers = {
  largeGroup: ({ persons }) => isLargeGroup(persons),
  petition: ({ petitionId }, _, { loaders }) => (petitionId ? loaders.petition.load(petitionId) : null),
  reply: ({ reply }) => reply && { ...reply, skippedDays: [...reply.skippedDays] },
  repliedOnTime: ({ reply, repliedOn, overdueOn }) =>
    reply === null || repliedOn === null ? (overdueOn === null ? null : false) : repliedOn <= reply.effectiveDue,
};

/** Each ratio and sum with what it is made of, of a group as of the whole. */
const figures = {
  cases: ({ firstCases = 0, repeatCases = 0 }: Counts) => firstCases + repeatCases,
  replied: ({ repliesGiven = 0, repliesOwed = 0 }: Counts) => ratioOf(repliesGiven, repliesOwed),
  repliedOnTime: ({ repliesOnTime = 0, repliesGiven = 0 }: Counts) => ratioOf(repliesOnTime, repliesGiven),
};
export const ReceptionMeasures: ReceptionMeasuresResolvers = figures;
export const ReceptionGroup: ReceptionGroupResolvers = figures;

export const ReceptionGroupKeyValues: ReceptionGroupKeyValuesResolvers = {
  unit: ({ unitCode }) => (typeof unitCode === 'string' ? { code: unitCode } : null),
  organization: ({ organizationId }) => (typeof organizationId === 'string' ? { id: organizationId } : null),
};
