import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';
import { deadlineRefusals } from '../deadline/refusals.ts';
import { resultRefusals } from './result-refusals.ts';

const opening = {
  PETITION_NOT_CLASSIFIED: {
    en: 'The petition is {status}: a case is opened from, and joined by, a classified petition only.',
    vi: 'Đơn đang ở trạng thái {status}: chỉ mở vụ việc hoặc nhập vào vụ việc từ đơn đã phân loại.',
    basis: 'Circular 05/2021 Art. 6',
  },
  PETITION_NOT_ELIGIBLE: {
    en: 'The petition is ineligible: file it away with its reason.',
    vi: 'Đơn không đủ điều kiện xử lý: lưu đơn và ghi rõ lý do.',
    basis: 'Circular 05/2021 Art. 6',
  },
  PETITION_NOT_FOR_US: {
    en: 'The receiving organization is not competent: guide or transfer the petition.',
    vi: 'Cơ quan tiếp nhận không có thẩm quyền giải quyết: hãy hướng dẫn hoặc chuyển đơn.',
    basis: 'Circular 05/2021 Arts. 13–16',
  },
  PETITION_OF_OTHER_KIND: {
    en: 'A {petitionKind} does not join a case of the kind {kind}.',
    vi: 'Không nhập đơn loại {petitionKind} vào vụ việc loại {kind}.',
  },
  PETITION_JOINED_ALREADY: { en: 'The petition belongs to the case already.', vi: 'Đơn đã thuộc vụ việc này.' },
  SECOND_INSTANCE_FOR_COMPLAINTS: {
    en: 'Only a complaint has a second instance: a denunciation is denounced further, a reflection reopened.',
    vi: 'Chỉ khiếu nại có giải quyết lần hai: tố cáo thì tố cáo tiếp, phản ánh thì mở lại.',
    basis: 'Complaint Law 02/2011 Art. 7',
  },
  SAME_RESOLVER: {
    en: 'The second instance is resolved by another than the first: send it to the superior body.',
    vi: 'Khiếu nại lần hai phải do người khác giải quyết: gửi đến cấp trên trực tiếp.',
    basis: 'Complaint Law 02/2011 Art. 7',
  },
  RESOLVER_HAS_NO_COMPETENCE: {
    en: 'A {resolverType} does not resolve a {kind}; these do: {allowed}. Open the case there, or transfer the petition.',
    vi: '{resolverType} không có thẩm quyền giải quyết {kind}; có thẩm quyền: {allowed}. Hãy mở vụ việc tại đó hoặc chuyển đơn.',
    basis: 'Complaint Law 02/2011 Arts. 17–24; Denunciation Law 25/2018 Arts. 12–21',
  },
  RESOLVER_NOT_SUPERIOR: {
    en: 'It goes to the superior of the body that resolved it first: open the case there.',
    vi: 'Phải do cấp trên của cơ quan đã giải quyết trước đó giải quyết: hãy mở vụ việc tại cấp trên.',
    basis: 'Complaint Law 02/2011 Art. 7; Denunciation Law 25/2018 Art. 37',
  },
  EARLIER_OF_OTHER_KIND: {
    en: 'A {kind} does not follow a {earlierKind}: name the earlier case of the same kind.',
    vi: '{kind} không thể tiếp theo {earlierKind}: hãy nêu vụ việc trước đó cùng loại.',
    basis: 'Complaint Law 02/2011 Art. 33; Denunciation Law 25/2018 Art. 37',
  },
  EARLIER_NOT_RESOLVED: {
    en: 'The earlier case is neither resolved nor overdue on that day: wait for its result, or for the end of its term.',
    vi: 'Vụ việc trước đó chưa được giải quyết và chưa quá hạn vào ngày này: hãy chờ kết quả hoặc chờ hết thời hạn giải quyết.',
    basis: 'Complaint Law 02/2011 Art. 33; Denunciation Law 25/2018 Arts. 37, 38',
  },
  APPEAL_OUT_OF_TIME: {
    en: 'The second complaint came after {appealDue}. The complainant can sue in the administrative court.',
    vi: 'Khiếu nại lần hai nhận sau ngày {appealDue}. Người khiếu nại có thể khởi kiện tại Tòa án.',
    basis: 'Complaint Law 02/2011 Art. 33',
  },
  FURTHER_FOR_DENUNCIATIONS: {
    en: 'Only a denunciation is denounced further.',
    vi: 'Chỉ tố cáo mới có tố cáo tiếp.',
    basis: 'Denunciation Law 25/2018 Art. 37',
  },
} as const satisfies RefusalCatalogue;

const acceptance = {
  ACCEPTANCE_BARRED: {
    en: 'It cannot be accepted: {bars}. Refuse it and state these reasons.',
    vi: 'Không được thụ lý: {bars}. Hãy thông báo không thụ lý và nêu rõ lý do.',
    basis: 'Complaint Law 02/2011 Art. 11; Denunciation Law 25/2018 Art. 29',
  },
  REFUSAL_NEEDS_BAR: {
    en: 'A refusal states its reason.',
    vi: 'Không thụ lý thì phải nêu rõ lý do.',
    basis: 'Complaint Law 02/2011 Art. 27; Denunciation Law 25/2018 Art. 24',
  },
  BAR_NOT_FOR_KIND: {
    en: '{bars} bars no {kind}; what can is: {allowed}.',
    vi: '{bars} không phải lý do không thụ lý {kind}; các lý do: {allowed}.',
    basis: 'Complaint Law 02/2011 Art. 11; Denunciation Law 25/2018 Art. 29',
  },
  RESPONDENT_MISSING: {
    en: 'Name the body whose decision or act is complained against.',
    vi: 'Hãy nêu cơ quan có quyết định, hành vi bị khiếu nại.',
    basis: 'Complaint Law 02/2011 Art. 7',
  },
  NOT_THE_ISSUER: {
    en: 'A first complaint is resolved by the body that issued the decision: open the case there.',
    vi: 'Khiếu nại lần đầu do cơ quan đã ra quyết định giải quyết: hãy mở vụ việc tại đó.',
    basis: 'Complaint Law 02/2011 Art. 7',
  },
  RESOLVER_IS_DENOUNCED: {
    en: 'A denunciation is not resolved by the body that it denounces: transfer it to the superior body.',
    vi: 'Cơ quan bị tố cáo không được giải quyết tố cáo: hãy chuyển đến cấp trên trực tiếp.',
    basis: 'Denunciation Law 25/2018 Art. 12',
  },
  ANONYMOUS_NOT_ACCEPTED: {
    en: 'An anonymous denunciation is not accepted: keep it as a lead for inspection, or set it aside.',
    vi: 'Không thụ lý tố cáo nặc danh: giữ làm thông tin phục vụ thanh tra, hoặc không xử lý.',
    basis: 'Denunciation Law 25/2018 Arts. 25, 29',
  },
  REPRESENTATIVES_INVALID: {
    en: '{signatoryCount} complainants appoint {least} to {most} representatives, not {representatives}.',
    vi: '{signatoryCount} người khiếu nại cử từ {least} đến {most} người đại diện, không phải {representatives}.',
    basis: 'Complaint Law 02/2011 Art. 8(4); Decree 124/2020 Art. 6',
  },
  NOT_A_LEAD: {
    en: 'A lead needs an anonymous denunciation with a clear violator, specific evidence, and that it can be checked: set it aside.',
    vi: 'Chỉ giữ thông tin nặc danh khi nêu rõ người vi phạm, có tài liệu, chứng cứ cụ thể và có cơ sở kiểm tra: nếu không thì không xử lý.',
    basis: 'Denunciation Law 25/2018 Art. 25(2)',
  },
  DENOUNCER_IS_KNOWN: {
    en: 'Who denounced is known: accept, refuse or transfer it.',
    vi: 'Đã xác định được người tố cáo: hãy thụ lý, không thụ lý hoặc chuyển.',
    basis: 'Denunciation Law 25/2018 Art. 24',
  },
} as const satisfies RefusalCatalogue;

const resolution = {
  DIALOGUE_NOTICE_TOO_LATE: {
    en: 'Notice of the dialogue had to be given by {latest}: set another day.',
    vi: 'Phải thông báo đối thoại chậm nhất ngày {latest}: hãy tổ chức vào ngày khác.',
    basis: 'Decree 155/2026 Art. 11',
  },
  MINUTES_UNSIGNED: {
    en: 'The minutes need every signature, or the reason why one is missing.',
    vi: 'Biên bản đối thoại phải có chữ ký của các bên, hoặc ghi rõ lý do không ký.',
    basis: 'Complaint Law 02/2011 Arts. 30, 39',
  },
  ABSENCE_IS_NO_DIALOGUE: {
    en: 'Before {from} an absence did not stand for the dialogue: hold it on another day.',
    vi: 'Trước ngày {from}, vắng mặt không thay cho đối thoại: hãy tổ chức đối thoại vào ngày khác.',
    basis: 'Complaint Law 02/2011 Art. 30',
  },
  DIALOGUE_REQUIRED: {
    en: 'Record the dialogue first: it is required at the second instance, and at the first where the demand differs from the findings.',
    vi: 'Phải tổ chức đối thoại trước: bắt buộc với giải quyết lần hai, và với lần đầu khi yêu cầu của người khiếu nại khác kết quả xác minh.',
    basis: 'Complaint Law 02/2011 Arts. 30, 39',
  },
  SUSPENSION_NOT_KNOWN: {
    en: 'Before {from} the resolution of a complaint could not be suspended.',
    vi: 'Trước ngày {from} chưa có quy định tạm đình chỉ giải quyết khiếu nại.',
    basis: 'Complaint Law 02/2011 Art. 11a; Decree 155/2026 Art. 12',
  },
  NOT_COMPLEX: {
    en: 'An extension needs 1 of the 7 criteria at least; given: {criteriaMet}.',
    vi: 'Gia hạn cần ít nhất 1 trong 7 tiêu chí vụ việc phức tạp; đã nêu: {criteriaMet}.',
    basis: 'Decree 31/2019 Art. 3',
  },
  EXTENSION_TOO_LATE: {
    en: 'The deadline passed on {effectiveDue}: what is over cannot be extended.',
    vi: 'Thời hạn đã hết ngày {effectiveDue}: không gia hạn khi đã quá hạn.',
    basis: 'Denunciation Law 25/2018 Art. 30',
  },
  WITHDRAWAL_NOT_IN_WRITING: {
    en: 'A withdrawal is signed: ask for it in writing.',
    vi: 'Việc rút đơn phải bằng văn bản có chữ ký: hãy đề nghị lập văn bản.',
    basis: 'Complaint Law 02/2011 Art. 10; Denunciation Law 25/2018 Art. 33',
  },
  NOT_IN_EFFECT_YET: {
    en: 'The decision takes effect after {effectiveDue}.',
    vi: 'Quyết định có hiệu lực sau ngày {effectiveDue}.',
    basis: 'Complaint Law 02/2011 Art. 44',
  },
  ENFORCEMENT_PENDING: {
    en: 'What was found right has to be enforced before the case is closed.',
    vi: 'Nội dung khiếu nại đúng phải được thi hành trước khi kết thúc vụ việc.',
    basis: 'Complaint Law 02/2011 Art. 46',
  },
  NOTHING_TO_ENFORCE: {
    en: 'The complaint was found wrong, nothing is to be enforced: close the case.',
    vi: 'Khiếu nại sai, không có nội dung phải thi hành: hãy kết thúc vụ việc.',
    basis: 'Complaint Law 02/2011 Art. 46',
  },
  NOT_THE_AUTHOR: {
    en: 'Only its author reopens a reflection: send a new one.',
    vi: 'Chỉ người phản ánh được mở lại: hãy gửi phản ánh mới.',
  },
  REOPEN_WINDOW_OVER: {
    en: 'It could be reopened until {until}: send a new reflection.',
    vi: 'Chỉ được mở lại đến ngày {until}: hãy gửi phản ánh mới.',
  },
  REOPEN_WINDOW_OPEN: {
    en: 'Its author may reopen it until {until}: close it after that, or once confirmed.',
    vi: 'Người phản ánh có thể mở lại đến ngày {until}: hãy kết thúc sau ngày đó hoặc khi đã được xác nhận.',
  },
  REOPEN_WINDOW_INVALID: { en: 'The window is a number of days, 0 or more.', vi: 'Thời gian mở lại là số ngày, từ 0 trở lên.' },
} as const satisfies RefusalCatalogue;

export const caseRefusals = {
  ...resultRefusals,
  ...commonRefusals,
  ...dateRefusals,
  ...deadlineRefusals,
  ...opening,
  ...acceptance,
  ...resolution,
} as const satisfies RefusalCatalogue;

export type GrievanceCaseRefusal = keyof typeof caseRefusals;
