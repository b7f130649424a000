import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const campaignRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  PROJECT_NAME_MISSING: { en: 'Name the project.', vi: 'Phải có tên dự án.' },
  NO_HOUSEHOLDS: { en: 'A campaign has at least one affected household.', vi: 'Phải có ít nhất một hộ dân bị ảnh hưởng.' },
  HOUSEHOLD_TWICE: { en: 'The household {household} is listed twice.', vi: 'Hộ {household} được liệt kê hai lần.' },
  HOUSEHOLD_CODE_NOT_OPAQUE: {
    en: 'A household is a code of letters without accents, digits, «-» and «_», at most 40; never a name or an address.',
    vi: 'Mã hộ chỉ gồm chữ không dấu, chữ số, «-» và «_», tối đa 40 ký tự; không ghi tên hoặc địa chỉ.',
  },
  HOUSEHOLD_UNKNOWN: { en: 'The household {household} is not part of this campaign.', vi: 'Hộ {household} không thuộc đợt vận động này.' },
  STANCE_NOT_REACHABLE: {
    en: 'A household that is {from} cannot be found {to} by a visit; possible: {allowed}.',
    vi: 'Hộ đang ở trạng thái {from} không thể chuyển sang {to} qua lần gặp này; có thể: {allowed}.',
  },
  NOT_ALL_HANDED_OVER: {
    en: '{remaining} of {affected} households have not handed over their land.',
    vi: 'Còn {remaining}/{affected} hộ chưa bàn giao mặt bằng.',
  },
} as const satisfies RefusalCatalogue;

export type CampaignRefusal = keyof typeof campaignRefusals;
