import { availableActions, historyOf } from '@danvan/subgraph';
import { petitionBlocks } from '../../domain/petition/blocks.ts';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
import { petitionTransitions } from '../../domain/petition/transitions.ts';
import { policy } from '../../policy.ts';
import type { PetitionResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { organizationOf } from '../references.ts';
import { coversPlace } from '../scope.ts';

const actions = {
  classifyPetition: { command: 'classify', action: 'petition.classify' },
  fileAwayPetition: { command: 'fileAway', action: 'petition.dispose' },
  guidePetition: { command: 'guide', action: 'petition.dispose' },
  splitPetition: { command: 'split', action: 'petition.classify' },
  urgePetition: { command: 'urge', action: 'petition.dispose' },
  recordReply: { command: 'recordReply', action: 'petition.dispose' },
  transferPetition: { command: 'transfer', action: 'petition.dispose' },
  returnPetition: { command: 'returnToSender', action: 'petition.dispose' },
  openCase: { command: 'link', action: 'case.open' },
};

export const Petition: PetitionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.petition.load(id),
  organization: ({ organization }) => organizationOf(organization.id),
  unit: ({ organization }) => ({ code: organization.unitCode }),
  referredTo: ({ referredToId }) => organizationOf(referredToId),
  duplicateOf: ({ duplicateOfId }, _, { loaders }) => (duplicateOfId ? loaders.petition.load(duplicateOfId) : null),
  splitFrom: ({ splitFromId }, _, { loaders }) => (splitFromId ? loaders.petition.load(splitFromId) : null),
  splitInto: async ({ splitInto }, _, { loaders }) => {
    const parts = await Promise.all(splitInto.map((id) => loaders.petition.load(id)));
    return parts.filter((part) => part !== null);
  },
  case: ({ caseId }, _, { loaders }) => (caseId ? loaders.case.load(caseId) : null),
  redactedText: async ({ textId, organization, caseId }, _, { loaders, sight }) => {
    if (textId === null) return null;
    const verifierId = caseId ? (await loaders.case.load(caseId))?.verifierId : null;
    return (await sight()).reads(organization, verifierId) ? loaders.redactedText.load(textId) : null;
  },
  availableActions: async (state, _, context) => {
    const covered = await coversPlace(context, state.organization);
    const blocks = (command: string) => petitionBlocks(state, context.today, command);
    const { status } = state;
    const transitions = petitionTransitions;
    return availableActions(context, { policy, transitions, status, actions, covered, blocks, refusals: petitionRefusals });
  },
  history: historyOf(({ petitions }: Context) => petitions),
};
