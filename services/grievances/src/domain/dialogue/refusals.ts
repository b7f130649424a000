import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const dialogueRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  DIALOGUE_NEEDS_CASE: {
    en: 'A dialogue of the kind CASE is about one complaint: name it. A dialogue of the ward with its people is about none.',
    vi: 'Đối thoại loại CASE phải gắn với một vụ khiếu nại; đối thoại của phường với Nhân dân không gắn với vụ việc nào.',
    basis: 'Complaint Law 02/2011 Arts. 30, 39; Grassroots Democracy Law 10/2022 Art. 32',
  },
  DIALOGUE_FOR_COMPLAINTS: {
    en: 'The law has a dialogue for complaints only, and this is a {kind}. Answer a reflection in writing; keep a denouncer’s identity.',
    vi: 'Luật chỉ quy định đối thoại trong giải quyết khiếu nại, vụ việc này là {kind}. Hãy trả lời phản ánh bằng văn bản; giữ bí mật người tố cáo.',
    basis: 'Complaint Law 02/2011 Arts. 30, 39',
  },
  CASE_NOT_BEING_VERIFIED: {
    en: 'The complaint stands at {status}: a dialogue is held while it is being verified, before the decision.',
    vi: 'Vụ khiếu nại đang ở trạng thái {status}: đối thoại được tổ chức trong quá trình xác minh, trước khi ra quyết định.',
    basis: 'Complaint Law 02/2011 Arts. 30, 39',
  },
  NOT_THE_RESOLVER: {
    en: 'A dialogue on a complaint is held by whoever resolves it, {resolverId}. Announce it for them.',
    vi: 'Đối thoại do cơ quan giải quyết khiếu nại ({resolverId}) tổ chức. Hãy thông báo thay cơ quan đó.',
    basis: 'Complaint Law 02/2011 Arts. 30, 39',
  },
  NOT_A_WARD_COMMITTEE: {
    en: 'The yearly dialogue with the people is held by the People’s Committee of a ward.',
    vi: 'Hội nghị trao đổi, đối thoại với Nhân dân do Ủy ban nhân dân cấp xã tổ chức.',
    basis: 'Grassroots Democracy Law 10/2022 Art. 32',
  },
  NOTICE_TOO_LATE: {
    en: 'Notice of a dialogue on {scheduledOn} had to be given by {latest}. Choose a later day.',
    vi: 'Thông báo đối thoại ngày {scheduledOn} phải được gửi chậm nhất ngày {latest}. Hãy chọn ngày muộn hơn.',
    basis: 'Decree 155/2026 Art. 11',
  },
  SCHEDULED_IN_THE_PAST: {
    en: '{scheduledOn} is before {on}, the day of the notice. Choose a day after it.',
    vi: 'Ngày {scheduledOn} trước ngày thông báo {on}. Hãy chọn ngày sau đó.',
  },
  NOT_THE_SCHEDULED_DAY: {
    en: 'The dialogue was announced for {scheduledOn}, not for {on}. Postpone it first: those invited must know the day.',
    vi: 'Buổi đối thoại đã thông báo vào ngày {scheduledOn}, không phải {on}. Hãy hoãn và thông báo lại để các bên biết.',
    basis: 'Decree 155/2026 Art. 11',
  },
  NOBODY_CHAIRED: {
    en: 'Somebody has to chair: name the CHAIR among those who attended.',
    vi: 'Phải có người chủ trì: hãy ghi CHAIR trong thành phần tham dự.',
    basis: 'Complaint Law 02/2011 Art. 30; Grassroots Democracy Law 10/2022 Art. 32',
  },
  OTHER_SIDE_MISSING: {
    en: 'A dialogue needs both sides: {wanted} must be among those who attended. If the complainant stayed away, say so as the outcome.',
    vi: 'Đối thoại phải có cả hai phía: trong thành phần tham dự phải có {wanted}. Nếu người khiếu nại vắng mặt, hãy ghi vào kết quả.',
    basis: 'Complaint Law 02/2011 Art. 30(2); Grassroots Democracy Law 10/2022 Art. 32',
  },
  ABSENCE_IS_NO_DIALOGUE: {
    en: 'Before {from} a dialogue without the complainant is none. Postpone it and invite them again.',
    vi: 'Trước ngày {from}, người khiếu nại vắng mặt thì chưa được coi là đã đối thoại. Hãy hoãn và mời lại.',
    basis: 'Complaint Law 02/2011 Art. 30(6); Decree 155/2026 Art. 11',
  },
  COUNT_INVALID: {
    en: 'A participant stands for one person or more, not {persons}.',
    vi: 'Mỗi thành phần tham dự phải có từ một người trở lên, không phải {persons}.',
  },
  UNKNOWN_FIELD: {
    en: '«{fieldCode}» is not a subject field; known are {known}.',
    vi: 'Không có lĩnh vực «{fieldCode}»; các lĩnh vực: {known}.',
  },
  ROLE_DID_NOT_ATTEND: {
    en: 'Nobody attended as {role}; those who attended: {attended}.',
    vi: 'Không có ai tham dự với vai trò {role}; thành phần tham dự: {attended}.',
  },
  NO_SUCH_QUESTION: { en: 'There is no question {number}.', vi: 'Không có câu hỏi số {number}.' },
  ANSWERED_ALREADY: {
    en: 'Question {number} was answered on {on}.',
    vi: 'Câu hỏi số {number} đã được trả lời ngày {on}.',
  },
  NO_SUCH_FOLLOW_UP: { en: 'There is no follow-up {number}.', vi: 'Không có việc cần thực hiện số {number}.' },
  FOLLOW_UP_DONE: { en: 'Follow-up {number} was done on {on}.', vi: 'Việc số {number} đã hoàn thành ngày {on}.' },
  NOTHING_DUE: { en: 'Nothing has become overdue.', vi: 'Chưa có việc nào quá hạn.' },
  DUE_BEFORE_AGREED: {
    en: 'A follow-up that is agreed on {on} is not due on {dueOn}.',
    vi: 'Việc thống nhất ngày {on} không thể đến hạn ngày {dueOn}.',
  },
  MINUTES_UNSIGNED: {
    en: 'The minutes are signed by all who took part, or say why one did not: nothing is said of {missing}.',
    vi: 'Biên bản phải có chữ ký của các bên, hoặc ghi rõ lý do không ký: chưa có thông tin về {missing}.',
    basis: 'Complaint Law 02/2011 Art. 30(4)',
  },
  SIGNED_AND_UNSIGNED: {
    en: '{role} both signed and did not: say one of the two.',
    vi: '{role} vừa ký vừa không ký: chỉ ghi một trong hai.',
  },
  STILL_OPEN: {
    en: 'Not everything is answered and done: questions {questions}, follow-ups {followUps}. Answer and complete them first.',
    vi: 'Chưa trả lời và thực hiện xong: câu hỏi {questions}, việc {followUps}. Hãy hoàn thành trước khi kết thúc.',
    basis: 'Grassroots Democracy Law 10/2022 Art. 32',
  },
} as const satisfies RefusalCatalogue;

export type DialogueRefusal = keyof typeof dialogueRefusals;
