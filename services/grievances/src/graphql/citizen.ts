import { type Refusal, type RefusalCatalogue, refuse } from '@danvan/aggregate-store';
import type { StoredCase, StoredPetition } from '../persistence/stores.ts';
import { atMost } from './at-most.ts';
import type { Context } from './context.ts';

/** What a citizen may be refused before any rule of a case is asked. */
export const citizenRefusals = {
  UNKNOWN_RECEIPT: {
    en: 'No petition has this receipt code. Compare it with the receipt; if it is lost, ask the office that received the petition.',
    vi: 'Không có đơn với mã biên nhận này. Hãy đối chiếu với biên nhận; nếu mất, hãy liên hệ cơ quan đã tiếp nhận đơn.',
  },
  TOO_MANY_ATTEMPTS: {
    en: 'Too many attempts within a minute. Try again later.',
    vi: 'Quá nhiều lần thử trong một phút. Hãy thử lại sau.',
  },
  NO_CASE_YET: {
    en: 'The petition has not become a case yet. Follow it here, or turn to the office that received it.',
    vi: 'Đơn chưa được đưa vào vụ việc. Hãy theo dõi tại đây hoặc liên hệ cơ quan đã tiếp nhận.',
  },
  WITHDRAWAL_BY_LETTER: {
    en: 'A complaint or denunciation is withdrawn by a signed letter: send or bring it to the office that received it.',
    vi: 'Việc rút khiếu nại, tố cáo phải bằng văn bản có chữ ký: hãy gửi hoặc nộp cho cơ quan đã tiếp nhận.',
    basis: 'Complaint Law 02/2011 Art. 10; Denunciation Law 25/2018 Art. 33',
  },
  KEY_TOO_SHORT: {
    en: 'Without an account the idempotencyKey is the only tie to this request: draw at least 22 characters at random.',
    vi: 'Khi không có tài khoản, idempotencyKey là thứ duy nhất gắn với yêu cầu này: hãy sinh ngẫu nhiên ít nhất 22 ký tự.',
  },
  PETITIONER_MISSING: {
    en: 'Name who stands under the petition, with an address or a telephone number: the answer has to reach somebody.',
    vi: 'Hãy ghi người đứng đơn cùng địa chỉ hoặc số điện thoại để cơ quan trả lời.',
    basis: 'Circular 05/2021 Art. 6',
  },
} as const satisfies RefusalCatalogue;

/** A petition as its citizen sees it. */
export type Followed = { readonly petition: StoredPetition; readonly case: StoredCase | null };
type Found = { readonly followed: Followed } | { readonly refusal: Refusal };

const perMinute = 60_000;
/** Guesses at codes that this process answers in a minute: beyond them nobody is told whether a code exists. */
const guesses = atMost(600, perMinute);

/** What a receipt's code leads to. The code goes no further than this. */
export async function followedBy(receiptCode: string, context: Context): Promise<Found> {
  const receipt = await context.receipts.find(receiptCode, context.now);
  if (receipt === 'TOO_OFTEN') return refuse('TOO_MANY_ATTEMPTS', {}, ['receiptCode']);
  if (receipt === 'UNKNOWN') return refuse(guesses.allows(Date.now()) ? 'UNKNOWN_RECEIPT' : 'TOO_MANY_ATTEMPTS', {}, ['receiptCode']);
  const petition = await context.petitions.load(receipt.petitionId);
  if (!petition) return refuse('UNKNOWN_RECEIPT', {}, ['receiptCode']);
  return { followed: { petition, case: petition.caseId ? await context.cases.load(petition.caseId) : null } };
}
