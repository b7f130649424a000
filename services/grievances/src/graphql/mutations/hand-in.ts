import { idFor, type Refusal, refuse } from '@danvan/aggregate-store';
import { mutationError } from '@danvan/subgraph';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
import type { HandInPetitionInput, MutationResolvers } from '../__generated__/types.ts';
import { atMost } from '../at-most.ts';
import { citizenRefusals } from '../citizen.ts';
import type { Context } from '../context.ts';
import { assertCovered } from '../scope.ts';
import { unknown } from '../unknown.ts';
import { confidentialPart, receive } from './intake.ts';

const refusals = { ...petitionRefusals, ...citizenRefusals };
/** Petitions that this process takes without an account in a minute. */
const handIns = atMost(300, 60_000);
const shortestKey = 22;

const refusedWith = (refusal: Refusal, context: Context) => ({
  receiptCode: null,
  errors: [mutationError(refusal, refusals, context.language)],
});

function unfit({ idempotencyKey, petitioners }: HandInPetitionInput): Refusal | null {
  if (idempotencyKey.length < shortestKey) return refuse('KEY_TOO_SHORT', {}, ['idempotencyKey']).refusal;
  const reachable = petitioners.some(({ address, phone }) => Boolean(address?.trim() || phone?.trim()));
  if (!reachable) return refuse('PETITIONER_MISSING', {}, ['petitioners']).refusal;
  return handIns.allows(Date.now()) ? null : refuse('TOO_MANY_ATTEMPTS').refusal;
}

export const handInPetition: MutationResolvers['handInPetition'] = async (_, { input }, context) => {
  const { petitioners, text, ...told } = input;
  const { kind, organizationId, fieldCode, idempotencyKey } = told;
  const refusal = unfit(input);
  if (refusal) return refusedWith(refusal, context);
  const receiver = await context.loaders.organization.load(organizationId);
  if (!receiver) {
    const { errors } = unknown('petition', 'UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context);
    return { receiptCode: null, errors };
  }
  const id = idFor('petition', context.actor.id, idempotencyKey);
  const { unitCode, unitPath, path } = receiver;
  const facts = {
    ...({ type: 'receive', id, kind, channel: 'PORTAL', fieldCode, provenance: 'RECORDED' } as const),
    signatoryType: petitioners.length < 5 ? ('SINGLE' as const) : ('JOINT' as const),
    signatoryCount: petitioners.length,
    ...{ forwarder: null, projectCode: null, splitFromId: null, receivedOn: context.today, today: context.today },
    organization: { id: organizationId, unitCode, unitPath, path },
  };
  const outcome = await receive(context, told, facts, confidentialPart(petitioners, text));
  if (!outcome.ok) return refusedWith(outcome.refusal, context);
  return { receiptCode: await context.receipts.issue(id, idempotencyKey, context.now), errors: [] };
};

export const issueReceipt: MutationResolvers['issueReceipt'] = async (_, { input }, context) => {
  const petition = await context.loaders.petition.load(input.petitionId);
  if (!petition) return refusedWith(refuse('NOT_FOUND', {}, ['petitionId']).refusal, context);
  await assertCovered(context, 'petition.receive', petition.organization);
  const key = JSON.stringify([context.actor.id, input.idempotencyKey]);
  return { receiptCode: await context.receipts.issue(petition.id, key, context.now), errors: [] };
};
