import type { RefusalCatalogue } from '@danvan/aggregate-store/decision';

export const deadlineRefusals = {
  UNKNOWN_DEADLINE: { en: 'There is no deadline «{key}».', vi: 'Không có thời hạn «{key}».' },
  NO_RULE_IN_FORCE: {
    en: 'No rule for {key} was in force on {trigger}. The earliest known is of {earliest}.',
    vi: 'Không có quy định về {key} có hiệu lực ngày {trigger}. Quy định sớm nhất có hiệu lực từ {earliest}.',
  },
  VARIANT_NOT_IN_RULE: {
    en: 'The rule for {key} has no variant {variant}; it has {variants}.',
    vi: 'Quy định về {key} không có trường hợp {variant}; có các trường hợp: {variants}.',
  },
  DATE_OUT_OF_CALENDAR: {
    en: 'The calendar reaches from {first} to {last}; the computation from {trigger} leaves it.',
    vi: 'Lịch làm việc có từ {first} đến {last}; phép tính từ {trigger} vượt ra ngoài.',
  },
  SUSPENSION_OUT_OF_ORDER: {
    en: 'A suspension from {from} to {to} is not one of a term that begins on {trigger}: give days after it, the first one first.',
    vi: 'Thời gian tạm đình chỉ từ {from} đến {to} không nằm trong thời hạn bắt đầu ngày {trigger}: hãy nêu ngày sau đó, theo thứ tự.',
  },
  NOT_EXTENDABLE: {
    en: '{key} cannot be extended. Finish in time, or state the delay.',
    vi: 'Không được gia hạn {key}. Hãy hoàn thành đúng hạn hoặc báo cáo việc chậm trễ.',
  },
  EXTENSIONS_EXHAUSTED: {
    en: 'A {complexity} case may be extended {most} time(s) at most, and it has been.',
    vi: 'Vụ việc {complexity} chỉ được gia hạn tối đa {most} lần và đã gia hạn đủ.',
    basis: 'Denunciation Law 25/2018 Art. 30; Decree 31/2019 Art. 3',
  },
} as const satisfies RefusalCatalogue;

export type DeadlineRefusal = keyof typeof deadlineRefusals;
