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
} as const satisfies RefusalCatalogue;

export type ProgrammeRefusal = keyof typeof programmeRefusals;
