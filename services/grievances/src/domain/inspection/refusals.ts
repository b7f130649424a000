import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const inspectionRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  UNKNOWN_FIELD: {
    en: '«{fieldCode}» is not a subject field; known are {known}.',
    vi: 'Không có lĩnh vực «{fieldCode}»; các lĩnh vực: {known}.',
  },
  NOBODY_INSPECTED: {
    en: 'Name at least one organization that was inspected, and not the inspector.',
    vi: 'Hãy ghi ít nhất một đơn vị được thanh tra, kiểm tra, không phải cơ quan thanh tra.',
    basis: 'Inspection Law 11/2022/QH15',
  },
  RECOMMENDATION_NOT_FOR_KIND: {
    en: 'A recommendation {kind} says how much: money in VND for RECOVER_MONEY, area in m² for RECOVER_LAND, neither for the others.',
    vi: 'Kiến nghị {kind} phải ghi đúng loại: số tiền (đồng) cho RECOVER_MONEY, diện tích (m²) cho RECOVER_LAND, loại khác không ghi.',
    basis: 'Circular 02/2021/TT-TTCP',
  },
  DUE_BEFORE_ISSUED: {
    en: 'A recommendation of a conclusion of {on} is not due on {dueOn}.',
    vi: 'Kiến nghị trong kết luận ngày {on} không thể đến hạn ngày {dueOn}.',
  },
  NO_SUCH_RECOMMENDATION: { en: 'There is no recommendation {number}.', vi: 'Không có kiến nghị số {number}.' },
  DONE_ALREADY: { en: 'Recommendation {number} was carried out by {on}.', vi: 'Kiến nghị số {number} đã thực hiện xong ngày {on}.' },
  MORE_THAN_RECOMMENDED: {
    en: 'Of recommendation {number} no more is left than {leftAmount} VND and {leftArea} m².',
    vi: 'Kiến nghị số {number} chỉ còn phải thu hồi {leftAmount} đồng và {leftArea} m².',
  },
  NOT_ALL_RECOVERED: {
    en: 'Recommendation {number} is not complete: {leftAmount} VND and {leftArea} m² are left to recover.',
    vi: 'Kiến nghị số {number} chưa thực hiện xong: còn phải thu hồi {leftAmount} đồng và {leftArea} m².',
  },
  NOTHING_DUE: { en: 'No recommendation has become overdue.', vi: 'Chưa có kiến nghị nào quá hạn.' },
  CASE_BEFORE_INSPECTION: {
    en: 'The case was opened on {openedOn}, before the conclusion of {issuedOn}: it was not born after the inspection.',
    vi: 'Vụ việc mở ngày {openedOn}, trước kết luận ngày {issuedOn}: không phải vụ việc phát sinh sau thanh tra, kiểm tra.',
  },
  CASE_LINKED_ALREADY: { en: 'The case is linked already.', vi: 'Vụ việc đã được liên kết.' },
  RECOMMENDATIONS_OPEN: {
    en: 'The recommendations {open} are not carried out. A conclusion is closed when all are.',
    vi: 'Các kiến nghị {open} chưa thực hiện xong. Chỉ kết thúc khi đã thực hiện hết.',
    basis: 'Decree 33/2015/NĐ-CP',
  },
} as const satisfies RefusalCatalogue;

export type InspectionRefusal = keyof typeof inspectionRefusals;
