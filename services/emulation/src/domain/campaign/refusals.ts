import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const campaignRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  PROJECT_NAME_MISSING: { en: 'Name the project.', vi: 'Phải có tên dự án.' },
  PROJECT_CODE_UNFIT: {
    en: 'A project’s code is of letters without accents, digits, «.», «-» and «_», at most 60.',
    vi: 'Mã dự án chỉ gồm chữ không dấu, chữ số, «.», «-» và «_», tối đa 60 ký tự.',
  },
  NO_HOUSEHOLDS: {
    en: 'List the affected households first: a campaign has at least one.',
    vi: 'Hãy lập danh sách hộ dân trước: phải có ít nhất một hộ bị ảnh hưởng.',
  },
  NOT_ALL_HANDED_OVER: {
    en: '{remaining} of {affected} households have not handed over their land.',
    vi: 'Còn {remaining}/{affected} hộ chưa bàn giao mặt bằng.',
  },
} as const satisfies RefusalCatalogue;

export type CampaignRefusal = keyof typeof campaignRefusals;
