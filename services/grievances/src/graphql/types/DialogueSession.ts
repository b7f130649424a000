import { ratioOf } from '@danvan/aggregate-store';
import { availableActions, historyOf } from '@danvan/subgraph';
import { figuresOf } from '../../domain/dialogue/figures.ts';
import { dialogueTransitions } from '../../domain/dialogue/transitions.ts';
import { policy } from '../../policy.ts';
import type {
  DialogueFollowUpResolvers,
  DialogueGroupKeyValuesResolvers,
  DialogueGroupResolvers,
  DialogueMeasuresResolvers,
  DialogueParticipantResolvers,
  DialogueQuestionResolvers,
  DialogueSessionResolvers,
} from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import type { Counts } from '../counts.ts';
import { dialogueCommands } from '../dealing-commands.ts';
import { organizationOf } from '../references.ts';

export const DialogueSession: DialogueSessionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.dialogue.load(id),
  case: ({ caseId }, _, { loaders }) => (caseId ? loaders.case.load(caseId) : null),
  organizer: ({ organizer }) => organizationOf(organizer.id),
  unit: ({ organizer }) => ({ code: organizer.unitCode }),
  invited: ({ invited }) => [...invited],
  attended: ({ attended }) => [...attended],
  questions: ({ questions }) => [...questions],
  signedBy: ({ signedBy }) => [...signedBy],
  unsigned: ({ unsigned }) => [...unsigned],
  followUps: ({ followUps }) => [...followUps],
  overdueFollowUps: (state) => figuresOf(state).overdue,
  availableActions: ({ status }, _, context) =>
    availableActions(context, { policy, transitions: dialogueTransitions, status, actions: dialogueCommands }),
  history: historyOf(({ dialogues }: Context) => dialogues),
};

export const DialogueParticipant: DialogueParticipantResolvers = {
  organization: ({ organizationId }) => organizationOf(organizationId),
};

export const DialogueQuestion: DialogueQuestionResolvers = {
  answeredBy: ({ answeredById }) => organizationOf(answeredById),
};

export const DialogueFollowUp: DialogueFollowUpResolvers = {
  responsible: ({ responsibleId }) => organizationOf(responsibleId),
  onTime: ({ doneOn, dueOn, overdueOn }) => (doneOn === null ? (overdueOn === null ? null : false) : doneOn <= dueOn),
};

/** Each ratio with the sums that it is made of, of a group as of the whole. */
const ratios = {
  answered: ({ answered = 0, questions = 0 }: Counts) => ratioOf(answered, questions),
  followUpsDone: ({ done = 0, followUps = 0 }: Counts) => ratioOf(done, followUps),
  followUpsOnTime: ({ doneOnTime = 0, done = 0 }: Counts) => ratioOf(doneOnTime, done),
};
export const DialogueMeasures: DialogueMeasuresResolvers = ratios;
export const DialogueGroup: DialogueGroupResolvers = ratios;

export const DialogueGroupKeyValues: DialogueGroupKeyValuesResolvers = {
  unit: ({ unitCode }) => (typeof unitCode === 'string' ? { code: unitCode } : null),
  organizer: ({ organizationId }) => (typeof organizationId === 'string' ? { id: organizationId } : null),
};
