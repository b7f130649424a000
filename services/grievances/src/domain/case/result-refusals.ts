import type { RefusalCatalogue } from '@danvan/aggregate-store/decision';

/** Refusals of what ends a case or follows its result. */
export const resultRefusals = {
  SUSPENSION_GROUND_NOT_FOR_KIND: {
    en: '{reason} is no ground to suspend a {kind}; these are: {allowed}. Go on with the resolution.',
    vi: '{reason} không phải căn cứ tạm đình chỉ giải quyết {kind}; các căn cứ: {allowed}. Hãy tiếp tục giải quyết.',
    basis: 'Complaint Law 02/2011 Art. 11a; Denunciation Law 25/2018 Art. 34',
  },
  TERMINATION_GROUND_NOT_FOR_KIND: {
    en: '{reason} is no ground to end a {kind}; these are: {allowed}. Decide it, or record a withdrawal.',
    vi: '{reason} không phải căn cứ đình chỉ giải quyết {kind}; các căn cứ: {allowed}. Hãy ra quyết định giải quyết hoặc ghi nhận việc rút đơn.',
    basis: 'Complaint Law 02/2011 Art. 11a; Denunciation Law 25/2018 Art. 34',
  },
  TERMINATION_NOT_KNOWN: {
    en: 'Before {from} a complaint ended without a result by withdrawal only: decide it.',
    vi: 'Trước ngày {from} chỉ đình chỉ giải quyết khiếu nại khi người khiếu nại rút đơn: hãy ra quyết định giải quyết.',
    basis: 'Complaint Law 02/2011 Arts. 10, 11a; Decree 155/2026 Art. 22(1)',
  },
  WITHDRAWERS_INVALID: {
    en: '{withdrawers} persons cannot withdraw: give a whole number, 0 or more.',
    vi: 'Không thể có {withdrawers} người rút đơn: hãy nêu số nguyên từ 0 trở lên.',
    basis: 'Complaint Law 02/2011 Art. 10; Denunciation Law 25/2018 Art. 33',
  },
  WITHDRAWAL_IS_WHOLE: {
    en: 'All {signatoryCount} have withdrawn then: record it as WHOLE.',
    vi: 'Như vậy toàn bộ {signatoryCount} người đã rút đơn: hãy ghi nhận phạm vi WHOLE.',
    basis: 'Complaint Law 02/2011 Arts. 7a, 10; Denunciation Law 25/2018 Art. 33',
  },
  STAY_WITHOUT_HARM: {
    en: 'The enforcement of the contested decision is suspended only where it would do harm that could not be made good: let it be enforced.',
    vi: 'Chỉ tạm đình chỉ thi hành quyết định bị khiếu nại khi việc thi hành gây hậu quả khó khắc phục: nếu không, quyết định vẫn được thi hành.',
    basis: 'Complaint Law 02/2011 Art. 35',
  },
  STAY_TOO_LONG: {
    en: 'It lasts from the day of the decision on it to {latest} at the latest, the end of the term for the resolution.',
    vi: 'Thời gian tạm đình chỉ không vượt quá ngày {latest}, là hạn giải quyết còn lại.',
    basis: 'Complaint Law 02/2011 Art. 35',
  },
  NO_STAY_TO_LIFT: {
    en: 'The enforcement of the contested decision is not suspended.',
    vi: 'Quyết định bị khiếu nại không bị tạm đình chỉ thi hành.',
    basis: 'Complaint Law 02/2011 Art. 35',
  },
  REVIEW_WITHOUT_FIRST: {
    en: 'Only a decision of the second instance upholds, amends or annuls the first: leave the outcome of the review out.',
    vi: 'Chỉ quyết định giải quyết lần hai mới công nhận, sửa hoặc hủy quyết định lần đầu: hãy bỏ kết quả xem xét.',
    basis: 'Complaint Law 02/2011 Art. 40',
  },
  REVIEW_OUTCOME_MISSING: {
    en: 'A decision of the second instance says whether the first is upheld, amended or annulled.',
    vi: 'Quyết định giải quyết lần hai phải nêu công nhận, sửa hoặc hủy quyết định lần đầu.',
    basis: 'Complaint Law 02/2011 Art. 40',
  },
  RECEIVED_ALREADY: {
    en: 'The complainant received the decision on {on}: the term for a second complaint runs from that day.',
    vi: 'Người khiếu nại đã nhận quyết định ngày {on}: thời hạn khiếu nại lần hai tính từ ngày đó.',
    basis: 'Complaint Law 02/2011 Art. 33',
  },
  REFERRED_ALREADY: {
    en: 'It was referred to the investigators on {on}.',
    vi: 'Vụ việc đã được chuyển cơ quan điều tra ngày {on}.',
    basis: 'Denunciation Law 25/2018 Art. 36(2)',
  },
  NOTHING_TO_RECOMMEND: {
    en: 'What was found wrong has nothing to make good: leave the recommendations out.',
    vi: 'Nội dung sai thì không có kiến nghị xử lý: hãy bỏ phần kiến nghị.',
    basis: 'Complaint Law 02/2011 Art. 31; Denunciation Law 25/2018 Art. 36',
  },
  NOTHING_RECOMMENDED: {
    en: 'The decision recommended nothing that could be counted: close the case when it is enforced.',
    vi: 'Quyết định không có kiến nghị bằng số liệu: hãy kết thúc vụ việc khi đã thi hành.',
    basis: 'Circular 02/2021, forms 02/KQGQ and 04/KQGQ',
  },
  ENFORCED_BEYOND: {
    en: 'More cannot be done than was recommended: {fields}. Give the total by now, not what was added.',
    vi: 'Kết quả thi hành không thể vượt kiến nghị: {fields}. Hãy nêu tổng số đến nay.',
    basis: 'Circular 02/2021, forms 02/KQGQ and 04/KQGQ',
  },
  REMEDY_NEGATIVE: {
    en: 'These are 0 or more: {fields}.',
    vi: 'Các số liệu sau phải từ 0 trở lên: {fields}.',
    basis: 'Circular 02/2021, forms 01/KQGQ to 04/KQGQ',
  },
  OFFICIALS_AMONG_PERSONS: {
    en: 'Officials are counted among the persons: their number is not the greater one.',
    vi: 'Số cán bộ, công chức, viên chức nằm trong tổng số người: không thể lớn hơn.',
    basis: 'Circular 02/2021, forms 01/KQGQ to 04/KQGQ',
  },
  STARS_INVALID: { en: 'An answer is rated with 1 to 5, not {stars}.', vi: 'Chỉ đánh giá từ 1 đến 5, không phải {stars}.' },
  CASE_ENDED: {
    en: 'The case ended on {on}: nothing is left to resolve.',
    vi: 'Vụ việc đã kết thúc ngày {on}: không còn nội dung phải giải quyết.',
  },
  NOTHING_DUE: { en: 'Nothing is due now.', vi: 'Hiện không có việc đến hạn.' },
} as const satisfies RefusalCatalogue;
