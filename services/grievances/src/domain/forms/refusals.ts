import type { RefusalCatalogue } from '@danvan/aggregate-store/decision';

export const formRefusals = {
  NO_SUCH_PERIOD: {
    en: 'There is no {kind} number {number}: it is 1 to {last}.',
    vi: 'Không có kỳ báo cáo {kind} số {number}: chỉ có từ 1 đến {last}.',
    basis: 'Circular 02/2021 Art. 7',
  },
  NO_SUCH_YEAR: {
    en: 'There is no reporting period of {year}: periods are known from {first} to {last}.',
    vi: 'Không có kỳ báo cáo năm {year}: các kỳ báo cáo có từ năm {first} đến năm {last}.',
    basis: 'Circular 02/2021 Art. 7',
  },
} as const satisfies RefusalCatalogue;
