import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta, refusedPayload } from '@danvan/subgraph';
import { unfitConfidentialPart } from '../../domain/petition/confidential.ts';
import { petitionLifecycle } from '../../domain/petition/lifecycle.ts';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
import type { ConfidentialPart, PetitionCommand } from '../../domain/petition/types.ts';
import type { MutationResolvers, PetitionerInput } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { assertCovered } from '../scope.ts';
import { unknown } from '../unknown.ts';

type Receive = Extract<PetitionCommand, { type: 'receive' }>;
type Sent = { readonly idempotencyKey: string; readonly expectedVersion?: number | null };

const petitionerOf = ({ name, address, phone, identityNumber }: PetitionerInput) => ({
  name,
  address: address ?? null,
  phone: phone ?? null,
  identityNumber: identityNumber ?? null,
});

/** The confidential part of an input, apart from the rest of it: only the rest is remembered with the idempotency key. */
export const confidentialPart = (petitioners: readonly PetitionerInput[], text: string | null | undefined): ConfidentialPart => ({
  petitioners: petitioners.map(petitionerOf),
  text: text ?? null,
});

/**
 * The vault first, then the petition that refers to it. What the rules refuse anyway never gets to the vault; what breaks off
 * between the two writes is an orphan, and swept.
 * @param told the input without its confidential part
 */
export async function receive(context: Context, told: Sent, facts: Omit<Receive, 'petitionerIds' | 'textId'>, part: ConfidentialPart) {
  const refused = unfitConfidentialPart(part, facts.signatoryCount);
  if (refused) return refused;
  const meta = await commandMeta(context, told);
  const bare: Receive = { ...facts, petitionerIds: [], textId: null };
  const wouldBe = petitionLifecycle.decide(null, bare);
  if (!wouldBe.ok) return wouldBe;
  const kept = await context.vault.keep(facts.id, part, context.now);
  return context.petitions.execute(facts.id, { ...bare, ...kept }, meta);
}

export const receivePetition: MutationResolvers['receivePetition'] = async (_, { input }, context) => {
  const { petitioners, text, ...told } = input;
  const { kind, channel, organizationId, fieldCode, signatoryType, signatoryCount, provenance } = told;
  const receiver = await context.loaders.organization.load(organizationId);
  if (!receiver) return unknown('petition', 'UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context);
  await assertCovered(context, 'petition.receive', receiver);
  const id = idFor('petition', context.actor.id, input.idempotencyKey);
  const { unitCode, unitPath, path } = receiver;
  const facts = {
    ...({ type: 'receive', id, kind, channel, fieldCode, signatoryType, signatoryCount, provenance } as const),
    forwarder: told.forwarder ?? null,
    projectCode: told.projectCode ?? null,
    splitFromId: null,
    receivedOn: told.receivedOn ?? context.today,
    today: context.today,
    organization: { id: organizationId, unitCode, unitPath, path },
  };
  const outcome = await receive(context, told, facts, confidentialPart(petitioners, text));
  return outcome.ok
    ? asPayload<typeof outcome.state, 'petition'>('petition', petitionRefusals, context)(outcome)
    : refusedPayload('petition', outcome.refusal, petitionRefusals, context);
};
