import { type RefusalCatalogue, refuse } from '@danvan/aggregate-store';
import { refusedPayload } from '@danvan/subgraph';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { caseMutations } from './cases.ts';

const handOverRefusals = {
  REDACTION_NOT_CONFIRMED: {
    en: 'The text of petition {petitionId} has not been freed of what tells who denounced: propose and confirm its redaction first.',
    vi: 'Nội dung đơn {petitionId} chưa được lược thông tin nhận dạng người tố cáo: hãy đề nghị và xác nhận nội dung đã lược trước.',
    basis: 'Denunciation Law 25/2018 Art. 56(2)',
  },
} as const satisfies RefusalCatalogue;

/** The first petition of a denunciation whose text could tell the verifier who denounced; null where there is none. */
async function unredacted(caseId: string, { loaders }: Context): Promise<string | null> {
  const found = await loaders.case.load(caseId);
  if (found?.kind !== 'DENUNCIATION') return null;
  for (const petitionId of found.petitionIds) {
    const petition = await loaders.petition.load(petitionId);
    const textId = petition?.identityErasedOn === null ? petition.textId : null;
    if (textId !== null && (await loaders.redactedText.load(textId)) === null) return petitionId;
  }
  return null;
}

/** What who verifies gets of a denunciation has been redacted, and a clerk has confirmed it. */
export const assignVerifier: MutationResolvers['assignVerifier'] = async (source, { input }, context) => {
  const petitionId = await unredacted(input.caseId, context);
  if (petitionId === null) return caseMutations.assignVerifier(source, { input }, context);
  return refusedPayload('grievanceCase', refuse('REDACTION_NOT_CONFIRMED', { petitionId }, ['caseId']).refusal, handOverRefusals, context);
};
