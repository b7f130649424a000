import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { dated } from '../dated.ts';
import { assertCovered, petitionMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

export const receivePetition: MutationResolvers['receivePetition'] = async (_, { input }, context) => {
  const { kind, channel, organizationId, fieldCode, signatoryType, signatoryCount, provenance } = input;
  const receiver = await context.loaders.organization.load(organizationId);
  if (!receiver) return unknown('petition', 'UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context);
  await assertCovered(context, 'petition.receive', receiver);
  const id = idFor('petition', context.actor.id, input.idempotencyKey);
  const { unitCode, unitPath, path } = receiver;
  const facts = { kind, channel, fieldCode, signatoryType, signatoryCount, provenance, forwarder: input.forwarder ?? null };
  const command = { type: 'receive', id, ...facts, receivedOn: input.receivedOn ?? context.today, today: context.today } as const;
  return context.petitions
    .execute(id, { ...command, organization: { id: organizationId, unitCode, unitPath, path } }, await commandMeta(context, input))
    .then(asPayload('petition', petitionRefusals, context));
};

export const classifyPetition: MutationResolvers['classifyPetition'] = async (_, { input }, context) => {
  const { eligibility, competent } = input;
  const command = { type: 'classify', eligibility, competent, ineligibilityReason: input.ineligibilityReason ?? null } as const;
  return context.petitions
    .execute(input.petitionId, { ...command, ...dated(input, context) }, await petitionMeta(context, input, 'petition.classify'))
    .then(asPayload('petition', petitionRefusals, context));
};

export const fileAwayPetition: MutationResolvers['fileAwayPetition'] = async (_, { input }, context) =>
  context.petitions
    .execute(
      input.petitionId,
      { type: 'fileAway', reason: input.reason, ...dated(input, context) },
      await petitionMeta(context, input, 'petition.dispose'),
    )
    .then(asPayload('petition', petitionRefusals, context));

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
