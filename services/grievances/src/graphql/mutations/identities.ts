import { type RefusalCatalogue, refuse } from '@danvan/aggregate-store';
import { mutationError, refusedPayload } from '@danvan/subgraph';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
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

/** The refusal of a request for identities before anything is logged or opened. @throws FORBIDDEN where the custodian's organization does not cover the petition's */
async function unfit(input: Asked, action: 'identity.disclose' | 'identity.erase', context: Context) {
  const petition = await context.loaders.petition.load(input.petitionId);
  if (!petition) return refuse('NOT_FOUND', {}, ['petitionId']).refusal;
  await assertCovered(context, action, petition.organization);
  const { reference } = input;
  return reference && !documentNumber.test(reference) ? refuse('REFERENCE_NOT_A_NUMBER', {}, ['reference']).refusal : null;
}

export const discloseIdentity: MutationResolvers['discloseIdentity'] = async (_, { input }, context) => {
  const refusal = await unfit(input, 'identity.disclose', context);
  if (refusal) return refusedPayload('identity', refusal, identityRefusals, context);
  return { identity: await context.vault.disclose(accessOf(input, 'DISCLOSE', context)), errors: [] };
};

export const eraseIdentity: MutationResolvers['eraseIdentity'] = async (_, { input }, context) => {
  const { petitionId } = input;
  const refusal = await unfit(input, 'identity.erase', context);
  if (refusal) return { petitionId: null, errors: [mutationError(refusal, identityRefusals, context.language)] };
  await context.vault.erase(accessOf(input, 'ERASE', context), context.now);
  const command = { type: 'eraseIdentity', on: context.today, today: context.today } as const;
  const outcome = await context.petitions.execute(petitionId, command, await petitionMeta(context, input, 'identity.erase'));
  return outcome.ok
    ? { petitionId, errors: [] }
    : { petitionId: null, errors: [mutationError(outcome.refusal, identityRefusals, context.language)] };
};
