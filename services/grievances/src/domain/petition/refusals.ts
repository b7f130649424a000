import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const petitionRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  UNKNOWN_FIELD: {
    en: '«{fieldCode}» is not a subject field; known are {known}.',
    vi: 'Không có lĩnh vực «{fieldCode}»; các lĩnh vực: {known}.',
  },
  DENUNCIATION_NOT_ONLINE: {
    en: 'A denunciation is not received through the portal: send a signed petition by post or hand it in, or denounce in person at the reception office. What came online is kept as information only.',
    vi: 'Không tiếp nhận tố cáo qua cổng dịch vụ công: hãy gửi đơn có chữ ký qua bưu chính, nộp trực tiếp, hoặc trình bày tại nơi tiếp công dân. Nội dung gửi trực tuyến chỉ được xem là thông tin.',
    basis: 'Denunciation Law 25/2018 Art. 22',
  },
  SIGNATORY_COUNT_MISMATCH: {
    en: 'A {signatoryType} petition does not have {signatoryCount} signatories: SINGLE has 1 to 4, JOINT 5 or more, OTHER none or more.',
    vi: 'Đơn loại {signatoryType} không thể có {signatoryCount} người đứng tên: SINGLE từ 1 đến 4, JOINT từ 5 trở lên, OTHER từ 0 trở lên.',
    basis: 'Circular 02/2021, form 01/XLD',
  },
  REASON_MISMATCH: {
    en: 'An ineligible petition needs its reason, an eligible one has none.',
    vi: 'Đơn không đủ điều kiện xử lý phải nêu lý do; đơn đủ điều kiện không có lý do này.',
    basis: 'Circular 05/2021 Art. 6',
  },
  DISPOSITION_NOT_FOR_KIND: {
    en: 'A petition of the kind {kind} is not closed by «{disposition}»; possible are {allowed}.',
    vi: 'Đơn loại {kind} không xử lý bằng «{disposition}»; có thể: {allowed}.',
    basis: 'Circular 05/2021 Arts. 13–16',
  },
  NOT_ELIGIBLE: {
    en: 'The petition is ineligible: file it away with its reason.',
    vi: 'Đơn không đủ điều kiện xử lý: lưu đơn và ghi rõ lý do.',
    basis: 'Circular 05/2021 Art. 6',
  },
  ELIGIBLE_NOT_FILED: {
    en: 'An eligible petition is not filed away as ineligible: link it to a case, guide, transfer, or name another reason.',
    vi: 'Đơn đủ điều kiện xử lý không được lưu với lý do không đủ điều kiện: hãy chuyển thành vụ việc, hướng dẫn, chuyển đơn, hoặc nêu lý do khác.',
    basis: 'Circular 05/2021 Art. 6',
  },
  COMPETENT_HERE: {
    en: 'The matter is yours to resolve: open a case, do not send it away.',
    vi: 'Vụ việc thuộc thẩm quyền giải quyết của cơ quan: hãy mở vụ việc, không chuyển hoặc hướng dẫn đi nơi khác.',
    basis: 'Circular 05/2021 Arts. 13–16',
  },
  NOT_COMPETENT_HERE: {
    en: 'The matter is not yours to resolve: guide or transfer it.',
    vi: 'Vụ việc không thuộc thẩm quyền giải quyết của cơ quan: hãy hướng dẫn hoặc chuyển đơn.',
    basis: 'Circular 05/2021 Arts. 13–16',
  },
  GUIDED_ALREADY: {
    en: 'Guidance in a matter is given once only: file the petition away as ALREADY_GUIDED.',
    vi: 'Chỉ hướng dẫn một lần cho một vụ việc: hãy lưu đơn với lý do ALREADY_GUIDED.',
    basis: 'Circular 05/2021 Arts. 13–16',
  },
  NOT_FORWARDED: {
    en: 'Only what a deputy, the Front or the press forwarded is returned to them: guide the citizen instead.',
    vi: 'Chỉ trả lại đơn do đại biểu Quốc hội, Mặt trận hoặc báo chí chuyển đến: hãy hướng dẫn công dân.',
    basis: 'Circular 05/2021 Arts. 13–16',
  },
  CASE_OF_OTHER_KIND: {
    en: 'A {kind} is not linked to a case of the kind {caseKind}.',
    vi: 'Không gắn đơn loại {kind} với vụ việc loại {caseKind}.',
  },
  MORE_PETITIONERS_THAN_SIGNATORIES: {
    en: '{petitioners} persons are named, and {signatoryCount} stand under the petition: correct the count or the list.',
    vi: 'Có {petitioners} người được kê khai nhưng đơn có {signatoryCount} người đứng tên: hãy sửa số người hoặc danh sách.',
  },
  PETITIONER_UNREADABLE: {
    en: 'The field «{field}» of a petitioner is empty, longer than {limit} characters, or holds control characters.',
    vi: 'Trường «{field}» của người đứng đơn để trống, dài quá {limit} ký tự hoặc chứa ký tự điều khiển.',
  },
  TEXT_UNREADABLE: {
    en: 'The text is empty or longer than {limit} characters.',
    vi: 'Nội dung để trống hoặc dài quá {limit} ký tự.',
  },
  IDENTITY_ERASED_ALREADY: {
    en: 'The identities were erased on {on}; there is nothing left to erase.',
    vi: 'Thông tin nhận dạng đã được xóa ngày {on}; không còn gì để xóa.',
  },
} as const satisfies RefusalCatalogue;

export type PetitionRefusal = keyof typeof petitionRefusals;
