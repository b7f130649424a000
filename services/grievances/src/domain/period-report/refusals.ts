import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const periodReportRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  PERIOD_NOT_OVER: {
    en: 'The period ends on {to}: close it on a later day.',
    vi: 'Kỳ báo cáo kết thúc ngày {to}: hãy chốt số liệu sau ngày đó.',
    basis: 'Circular 02/2021 Art. 7',
  },
  CLOSED_ALREADY: {
    en: 'The period was closed on {on}: what has changed since is reported by a restatement.',
    vi: 'Kỳ báo cáo đã được chốt ngày {on}: số liệu thay đổi sau đó phải báo cáo đính chính.',
    basis: 'Circular 02/2021 Art. 7',
  },
  NOTHING_TO_RESTATE: {
    en: 'Every figure is still as it was reported: there is nothing to restate.',
    vi: 'Mọi số liệu vẫn như đã báo cáo: không có gì phải đính chính.',
  },
} as const satisfies RefusalCatalogue;

export type PeriodReportRefusal = keyof typeof periodReportRefusals;
