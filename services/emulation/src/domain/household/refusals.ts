import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const householdRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  HOUSEHOLD_CODE_NOT_OPAQUE: {
    en: 'A household is a code of letters without accents, digits, «-» and «_», at most 40; never a name or an address.',
    vi: 'Mã hộ chỉ gồm chữ không dấu, chữ số, «-» và «_», tối đa 40 ký tự; không ghi tên hoặc địa chỉ.',
  },
  HOUSEHOLD_TWICE: { en: 'The household {household} is listed already.', vi: 'Hộ {household} đã có trong danh sách.' },
  HOUSEHOLD_LIST_CLOSED: {
    en: 'The campaign is {status}: its list of households is closed.',
    vi: 'Đợt vận động đang ở trạng thái {status}: danh sách hộ dân đã chốt.',
  },
  HOUSEHOLD_UNKNOWN: { en: 'There is no such household in this campaign.', vi: 'Không có hộ dân này trong đợt vận động.' },
  CAMPAIGN_NOT_ACTIVE: {
    en: 'The campaign is {status}: households are visited while it is ACTIVE.',
    vi: 'Đợt vận động đang ở trạng thái {status}: chỉ ghi nhận buổi gặp khi đang vận động (ACTIVE).',
  },
  TOO_MANY_VISITS: { en: 'A household has at most {most} visits.', vi: 'Mỗi hộ có tối đa {most} lượt gặp.' },
  STANCE_NOT_REACHABLE: {
    en: 'A household that is {from} cannot be found {to} by a visit; possible: {allowed}.',
    vi: 'Hộ đang ở trạng thái {from} không thể chuyển sang {to} qua lần gặp này; có thể: {allowed}.',
  },
} as const satisfies RefusalCatalogue;

export type HouseholdRefusal = keyof typeof householdRefusals;
