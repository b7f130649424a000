import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';
import { deadlineRefusals } from '../deadline/refusals.ts';

export const receptionRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  ...deadlineRefusals,
  RECEIVER_MISMATCH: {
    en: 'A {receptionType} reception: periodic and ad hoc days are received by the HEAD or a DELEGATE, a regular one by the reception office. Say who receives exactly there.',
    vi: 'Tiếp công dân {receptionType}: định kỳ, đột xuất do người đứng đầu (HEAD) hoặc người được ủy quyền (DELEGATE) tiếp; thường xuyên do bộ phận tiếp công dân. Hãy ghi đúng người tiếp.',
    basis: 'Citizen Reception Law 42/2013 Art. 18',
  },
  NOT_THE_DAY: {
    en: 'This reception is of {heldOn}: open another for {on}.',
    vi: 'Buổi tiếp này là ngày {heldOn}: hãy mở buổi tiếp khác cho ngày {on}.',
  },
  UNKNOWN_FIELD: {
    en: '«{fieldCode}» is not a subject field; known are {known}.',
    vi: 'Không có lĩnh vực «{fieldCode}»; các lĩnh vực: {known}.',
  },
  PERSONS_INVALID: {
    en: 'A turn has one person or more, not {persons}.',
    vi: 'Mỗi lượt tiếp có từ một người trở lên, không phải {persons}.',
  },
  LARGE_GROUP_UNREPRESENTED: {
    en: 'A group of {persons} speaks through {least} to {most} representatives, not {representatives}: ask it to appoint them.',
    vi: 'Đoàn {persons} người trình bày qua {least} đến {most} người đại diện, không phải {representatives}: hãy đề nghị đoàn cử đại diện.',
    basis: 'Complaint Law 02/2011 Art. 8(3); Decree 124/2020 Art. 6',
  },
  REFUSAL_REASON_MISMATCH: {
    en: 'Who is not received is told why, and only they: give the reason exactly with the outcome REFUSED.',
    vi: 'Chỉ nêu lý do khi từ chối tiếp: hãy ghi lý do cùng với kết quả REFUSED.',
    basis: 'Citizen Reception Law 42/2013 Art. 9',
  },
  PETITION_MISMATCH: {
    en: 'With the outcome PETITION_TAKEN the petition is named, and with no other.',
    vi: 'Kết quả PETITION_TAKEN phải kèm đơn đã tiếp nhận; kết quả khác thì không.',
    basis: 'Citizen Reception Law 42/2013 Art. 25',
  },
  PETITION_OF_ANOTHER_DAY: {
    en: 'The petition was not taken in at this reception: it came by {channel} on {receivedOn} to {organizationId}.',
    vi: 'Đơn không được tiếp nhận tại buổi tiếp này: đơn đến qua {channel} ngày {receivedOn}, nơi nhận {organizationId}.',
    basis: 'Citizen Reception Law 42/2013 Art. 25',
  },
  PETITION_TAKEN_ALREADY: { en: 'This petition is in turn {number} already.', vi: 'Đơn này đã được ghi ở lượt {number}.' },
  NO_SUCH_TURN: { en: 'There is no turn {number}.', vi: 'Không có lượt tiếp số {number}.' },
  NO_REPLY_DUE: {
    en: 'Turn {number} waits for no reply: it was answered, guided or refused at once, or has had its reply.',
    vi: 'Lượt {number} không chờ trả lời: đã được trả lời, hướng dẫn hoặc từ chối ngay, hoặc đã có trả lời.',
    basis: 'Citizen Reception Law 42/2013 Art. 28',
  },
  NOTHING_DUE: { en: 'No reply has become overdue.', vi: 'Chưa có trả lời nào quá hạn.' },
  REPLIES_OPEN: {
    en: 'The turns {open} wait for a reply. Reply first: within ten working days.',
    vi: 'Các lượt {open} chưa được trả lời. Hãy trả lời trước: trong 10 ngày làm việc.',
    basis: 'Citizen Reception Law 42/2013 Art. 28(1)',
  },
} as const satisfies RefusalCatalogue;

export type ReceptionRefusal = keyof typeof receptionRefusals;
