import { type Refusal, type RefusalCatalogue, refuse } from '@danvan/aggregate-store';
import { mutationError, refusedPayload } from '@danvan/subgraph';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
import type { StoredPetition } from '../../persistence/stores.ts';
import type { Access, AccessReason, VaultAction } from '../../vault/chain.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { assertCovered, petitionMeta } from '../scope.ts';

const identityRefusals = {
  ...petitionRefusals,
  REFERENCE_NOT_A_NUMBER: {
    en: 'Write the number of a document (up to 60 letters, digits, and . / -), no words: the access log is kept for ever and holds no names.',
    vi: 'Hãy ghi số văn bản (tối đa 60 chữ, số và . / -), không ghi nội dung: nhật ký truy cập lưu vĩnh viễn và không chứa họ tên.',
  },
} as const satisfies RefusalCatalogue;

const documentNumber = /^[\p{L}\d./-]{1,60}$/u;

type Asked = { readonly petitionId: string; readonly reason: AccessReason; readonly reference?: string | null };

const accessOf = ({ petitionId, reason, reference }: Asked, action: VaultAction, { actor, now }: Context): Access => ({
  ...{ action, petitionId, reason, at: now.toISOString(), actorId: actor.id, reference: reference ?? null },
});

type Found = { readonly petition: StoredPetition } | { readonly refusal: Refusal };

/** The petition that a request is for, before anything is logged or opened. @throws FORBIDDEN where the custodian's organization does not cover it */
async function petitionFor(input: Asked, action: 'identity.disclose' | 'identity.erase', context: Context): Promise<Found> {
  const petition = await context.petitions.load(input.petitionId);
  if (!petition) return refuse('NOT_FOUND', {}, ['petitionId']);
  await assertCovered(context, action, petition.organization);
  const { reference } = input;
  return reference && !documentNumber.test(reference) ? refuse('REFERENCE_NOT_A_NUMBER', {}, ['reference']) : { petition };
}

export const discloseIdentity: MutationResolvers['discloseIdentity'] = async (_, { input }, context) => {
  const found = await petitionFor(input, 'identity.disclose', context);
  if ('refusal' in found) return refusedPayload('identity', found.refusal, identityRefusals, context);
  return { identity: await context.vault.disclose(accessOf(input, 'DISCLOSE', context), found.petition), errors: [] };
};

export const eraseIdentity: MutationResolvers['eraseIdentity'] = async (_, { input }, context) => {
  const { petitionId } = input;
  const refused = (refusal: Refusal) => ({ petitionId: null, errors: [mutationError(refusal, identityRefusals, context.language)] });
  const found = await petitionFor(input, 'identity.erase', context);
  if ('refusal' in found) return refused(found.refusal);
  await context.vault.erase(accessOf(input, 'ERASE', context), found.petition, context.now);
  const command = { type: 'eraseIdentity', on: context.today, today: context.today } as const;
  const outcome = await context.petitions.execute(petitionId, command, await petitionMeta(context, input, 'identity.erase'));
  return outcome.ok ? { petitionId, errors: [] } : refused(outcome.refusal);
};
