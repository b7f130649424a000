import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const programmeRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  NAME_MISSING: { en: 'A programme has a name.', vi: 'Phải có tên chương trình.' },
  PERIOD_REVERSED: { en: 'It ends on {to}, before it begins on {from}.', vi: 'Ngày kết thúc {to} trước ngày bắt đầu {from}.' },
  YEAR_MISSING: { en: 'A year theme names its year.', vi: 'Chủ đề năm phải ghi rõ năm.' },
  YEAR_OUTSIDE_PERIOD: {
    en: 'The year {year} lies outside the period that begins on {from}.',
    vi: 'Năm {year} nằm ngoài thời gian bắt đầu từ {from}.',
  },
  CRITERIA_MISSING: { en: 'A set has at least one criterion.', vi: 'Bộ tiêu chí phải có ít nhất một tiêu chí.' },
  CRITERION_NAME_MISSING: { en: 'Every criterion has a code and a name.', vi: 'Mỗi tiêu chí phải có mã và tên.' },
  CRITERION_REPEATED: { en: 'A criterion stands in a set once: {codes}.', vi: 'Tiêu chí bị lặp trong bộ tiêu chí: {codes}.' },
  MARK_OUT_OF_RANGE: {
    en: 'The pass mark and every threshold lie between 0 and 100.',
    vi: 'Điểm đạt và điểm tối thiểu của từng tiêu chí phải từ 0 đến 100.',
  },
  WEIGHT_NOT_POSITIVE: { en: 'A weight is a whole number of percent, 1 or more.', vi: 'Trọng số là số nguyên phần trăm, từ 1 trở lên.' },
  WEIGHTS_NOT_100: { en: 'The weights add up to 100 percent; these to {sum}.', vi: 'Tổng trọng số phải là 100%; hiện là {sum}%.' },
} as const satisfies RefusalCatalogue;

export type ProgrammeRefusal = keyof typeof programmeRefusals;
