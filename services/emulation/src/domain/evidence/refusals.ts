import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const evidenceRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  EVIDENCE_SIZE_UNFIT: { en: 'A file has 1 to {most} bytes.', vi: 'Tệp có dung lượng từ 1 đến {most} byte.' },
  EVIDENCE_HASH_UNFIT: { en: 'A SHA-256 is 64 hexadecimal digits.', vi: 'SHA-256 gồm 64 chữ số thập lục phân.' },
  EVIDENCE_TYPE_DIFFERS: {
    en: 'The content is {found}, not {announced}.',
    vi: 'Nội dung tệp là {found}, không phải {announced} như đã khai báo.',
  },
  EVIDENCE_SIZE_DIFFERS: {
    en: 'It has {found} bytes, not {announced}.',
    vi: 'Tệp có {found} byte, không phải {announced} như đã khai báo.',
  },
  EVIDENCE_HASH_DIFFERS: { en: 'Its SHA-256 is not the one announced.', vi: 'SHA-256 của tệp khác với khai báo.' },
} as const satisfies RefusalCatalogue;

export type EvidenceRefusal = keyof typeof evidenceRefusals;
