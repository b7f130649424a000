import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';

export const positionRefusals = {
  ...commonRefusals,
  UNKNOWN_ORGANIZATION: {
    en: 'There is no organization with the id «{organization}».',
    vi: 'Không có tổ chức nào mang mã «{organization}».',
  },
  UNKNOWN_OFFICIAL: { en: 'There is no official with the id «{official}».', vi: 'Không có cán bộ nào mang mã «{official}».' },
  NOT_STANDING: { en: 'The organization did not stand on {on}.', vi: 'Tổ chức không tồn tại vào ngày {on}.' },
  DATE_OUT_OF_ORDER: {
    en: '{on} is before {notBefore}, the day of an earlier act on this position.',
    vi: 'Ngày {on} trước ngày {notBefore} của quyết định trước đó về chức vụ này.',
  },
} as const satisfies RefusalCatalogue;

export type PositionRefusal = keyof typeof positionRefusals;
