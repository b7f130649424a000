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
  HOTLINE_FOR_REFLECTIONS: {
    en: 'A {kind} is not made by telephone: ask for a signed petition, or write down what is told at the reception office and have it signed.',
    vi: 'Không tiếp nhận {kind} qua đường dây nóng: hãy hướng dẫn gửi đơn có chữ ký, hoặc ghi lại lời trình bày tại nơi tiếp công dân và ký xác nhận.',
    basis: 'Complaint Law 02/2011 Art. 8; Denunciation Law 25/2018 Art. 22',
  },
  NOTHING_TO_SPLIT: {
    en: 'A petition is split into 2 to 10 parts that differ in kind or subject field: classify it as one otherwise.',
    vi: 'Đơn chỉ được tách thành 2 đến 10 phần khác nhau về loại hoặc lĩnh vực: nếu không, hãy phân loại thành một đơn.',
    basis: 'Circular 05/2021 Art. 6',
  },
  PRIOR_RESOLUTION_NOT_FOR_KIND: {
    en: 'A matter of the kind {kind} cannot have been {priorResolution}; possible are {allowed}.',
    vi: 'Vụ việc loại {kind} không thể ở tình trạng {priorResolution}; có thể: {allowed}.',
    basis: 'Circular 02/2021, forms 02/XLD to 04/XLD',
  },
  DUPLICATE_OF_WHAT: {
    en: 'Name the petition that it repeats; «possibleDuplicates» lists candidates.',
    vi: 'Hãy nêu đơn bị trùng; xem gợi ý tại «possibleDuplicates».',
    basis: 'Circular 05/2021 Art. 6',
  },
  NO_DUPLICATE: {
    en: 'What is repeated is another {kind}, received on {receivedOn} or before.',
    vi: 'Đơn bị trùng phải là một đơn khác cùng loại {kind}, tiếp nhận không muộn hơn ngày {receivedOn}.',
    basis: 'Circular 05/2021 Art. 6',
  },
  NOT_FILED_AS_DUPLICATE: {
    en: 'Filed away as {reason} it repeats nothing: name no other petition, or file it away as DUPLICATE.',
    vi: 'Lưu đơn với lý do {reason} thì không nêu đơn trùng: hãy bỏ mã đơn trùng, hoặc lưu với lý do DUPLICATE.',
    basis: 'Circular 05/2021 Art. 6',
  },
  URGED_BODY_NOT_BELOW: {
    en: 'Only a body under yours is urged: transfer the petition or guide the citizen instead.',
    vi: 'Chỉ đôn đốc cơ quan cấp dưới: nếu không, hãy chuyển đơn hoặc hướng dẫn công dân.',
    basis: 'Circular 05/2021 Arts. 13–16',
  },
  REPLIED_ALREADY: {
    en: 'The reply has been recorded already.',
    vi: 'Văn bản phúc đáp đã được ghi nhận.',
    basis: 'Circular 02/2021, form 01/XLD',
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
