import { type Refusal, type RefusalCatalogue, refuse } from '@danvan/aggregate-store';
import { refusedPayload } from '@danvan/subgraph';
import type { StoredPetition } from '../../persistence/stores.ts';
import type { Access, VaultAction } from '../../vault/chain.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { assertCovered } from '../scope.ts';

const redactionRefusals = {
  NO_PETITION: { en: 'There is no such petition. Check the id.', vi: 'Không có đơn này. Hãy kiểm tra lại mã.' },
  NO_TEXT: {
    en: 'No text is kept of this petition, or it has been erased: there is nothing to hand over from here.',
    vi: 'Không lưu nội dung của đơn này, hoặc nội dung đã được xóa: không có gì để chuyển.',
  },
} as const satisfies RefusalCatalogue;

type Asked = { readonly petitionId: string };
type Found = { readonly petition: StoredPetition } | { readonly refusal: Refusal };

/** @throws FORBIDDEN where the clerk's organization does not cover the petition's */
async function petitionFor({ petitionId }: Asked, context: Context): Promise<Found> {
  const petition = await context.loaders.petition.load(petitionId);
  if (!petition) return refuse('NO_PETITION', {}, ['petitionId']);
  await assertCovered(context, 'petition.redact', petition.organization);
  return { petition };
}

const accessOf = ({ petitionId }: Asked, action: VaultAction, { actor, now }: Context): Access => ({
  ...{ action, petitionId, reason: 'PREPARE_FOR_VERIFIER', at: now.toISOString(), actorId: actor.id, reference: null },
});

const noText = refuse('NO_TEXT').refusal;

export const proposeRedaction: MutationResolvers['proposeRedaction'] = async (_, { input }, context) => {
  const found = await petitionFor(input, context);
  if ('refusal' in found) return refusedPayload('proposal', found.refusal, redactionRefusals, context);
  const redaction = await context.vault.redacted(accessOf(input, 'PROPOSE_REDACTION', context), found.petition, input.remove);
  if (!redaction) return refusedPayload('proposal', noText, redactionRefusals, context);
  return { proposal: { petitionId: input.petitionId, text: redaction.text, removed: [...redaction.removed] }, errors: [] };
};

export const confirmRedaction: MutationResolvers['confirmRedaction'] = async (_, { input }, context) => {
  const found = await petitionFor(input, context);
  if ('refusal' in found) return refusedPayload('petition', found.refusal, redactionRefusals, context);
  const confirmed = await context.vault.confirmRedaction(accessOf(input, 'CONFIRM_REDACTION', context), found.petition, input.remove);
  return confirmed ? { petition: found.petition, errors: [] } : refusedPayload('petition', noText, redactionRefusals, context);
};
