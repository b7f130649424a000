import type { RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { organizationRefusals } from '../organization/refusals.ts';

export const importRefusals = {
  ...organizationRefusals,
  REFERENCE_TWICE: {
    en: 'The reference «{reference}» stands on line {line} already.',
    vi: 'Mã tham chiếu «{reference}» đã có ở dòng {line}.',
  },
  IMPORTED_OTHERWISE: {
    en: 'The reference «{reference}» was imported before as «{name}», with another name, type or first day.',
    vi: 'Mã tham chiếu «{reference}» đã được nhập trước đây là «{name}», khác tên, loại hoặc ngày thành lập.',
  },
  TOO_MANY_ROWS: { en: 'At most {most} rows at once.', vi: 'Mỗi lần nhập tối đa {most} dòng.' },
} as const satisfies RefusalCatalogue;
