import { asPayload } from '@danvan/subgraph';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { petitionMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

export const classifyPetition: MutationResolvers['classifyPetition'] = async (_, { input }, context) => {
  const { eligibility, competent, priorResolution } = input;
  const command = {
    type: 'classify',
    eligibility,
    competent,
    priorResolution,
    ineligibilityReason: input.ineligibilityReason ?? null,
  } as const;
  return context.petitions
    .execute(input.petitionId, { ...command, ...dated(input, context) }, await petitionMeta(context, input, 'petition.classify'))
    .then(asPayload('petition', petitionRefusals, context));
};

export const fileAwayPetition: MutationResolvers['fileAwayPetition'] = async (_, { input }, context) => {
  const { petitionId, reason, duplicateOfId } = input;
  const duplicateOf = duplicateOfId ? await context.loaders.petition.load(duplicateOfId) : null;
  if (duplicateOfId && !duplicateOf) return unknown('petition', 'UNKNOWN_PETITION', 'duplicateOfId', duplicateOfId, context);
  const command = { type: 'fileAway', reason, duplicateOf, ...dated(input, context) } as const;
  return context.petitions
    .execute(petitionId, command, await petitionMeta(context, input, 'petition.dispose'))
    .then(asPayload('petition', petitionRefusals, context));
};

export const guidePetition: MutationResolvers['guidePetition'] = async (_, { input }, context) => {
  const { petitionId, toOrganizationId, guidedBefore } = input;
  if (!(await context.loaders.organization.load(toOrganizationId))) {
    return unknown('petition', 'UNKNOWN_ORGANIZATION', 'toOrganizationId', toOrganizationId, context);
  }
  const command = { type: 'guide', toOrganizationId, guidedBefore, ...dated(input, context) } as const;
  return context.petitions
    .execute(petitionId, command, await petitionMeta(context, input, 'petition.dispose'))
    .then(asPayload('petition', petitionRefusals, context));
};

export const transferPetition: MutationResolvers['transferPetition'] = async (_, { input }, context) => {
  const { petitionId, toOrganizationId } = input;
  if (!(await context.loaders.organization.load(toOrganizationId))) {
    return unknown('petition', 'UNKNOWN_ORGANIZATION', 'toOrganizationId', toOrganizationId, context);
  }
  return context.petitions
    .execute(
      petitionId,
      { type: 'transfer', toOrganizationId, ...dated(input, context) },
      await petitionMeta(context, input, 'petition.dispose'),
    )
    .then(asPayload('petition', petitionRefusals, context));
};

export const returnPetition: MutationResolvers['returnPetition'] = async (_, { input }, context) =>
  context.petitions
    .execute(input.petitionId, { type: 'returnToSender', ...dated(input, context) }, await petitionMeta(context, input, 'petition.dispose'))
    .then(asPayload('petition', petitionRefusals, context));

export const urgePetition: MutationResolvers['urgePetition'] = async (_, { input }, context) => {
  const { petitionId, toOrganizationId } = input;
  const to = await context.loaders.organization.load(toOrganizationId);
  if (!to) return unknown('petition', 'UNKNOWN_ORGANIZATION', 'toOrganizationId', toOrganizationId, context);
  const command = { type: 'urge', to: { id: to._id, path: to.path }, ...dated(input, context) } as const;
  return context.petitions
    .execute(petitionId, command, await petitionMeta(context, input, 'petition.dispose'))
    .then(asPayload('petition', petitionRefusals, context));
};

export const recordReply: MutationResolvers['recordReply'] = async (_, { input }, context) =>
  context.petitions
    .execute(input.petitionId, { type: 'recordReply', ...dated(input, context) }, await petitionMeta(context, input, 'petition.dispose'))
    .then(asPayload('petition', petitionRefusals, context));
