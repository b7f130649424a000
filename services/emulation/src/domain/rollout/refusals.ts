import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const rolloutRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  ROLLOUT_TITLE_MISSING: { en: 'Name the document.', vi: 'Phải có tên văn bản.' },
  ROLLOUT_YEAR_UNFIT: { en: '{year} is no year of a plan.', vi: '{year} không phải là năm kế hoạch hợp lệ.' },
  ROLLOUT_DUE_BEFORE_PLAN: { en: 'It is due on {dueOn}, before its plan.', vi: 'Hạn {dueOn} trước ngày lập kế hoạch.' },
  NO_TARGETS: {
    en: 'Assign organizations first: a document goes to at least one.',
    vi: 'Hãy giao đơn vị thực hiện trước: phải có ít nhất một đơn vị.',
  },
} as const satisfies RefusalCatalogue;

export type RolloutRefusal = keyof typeof rolloutRefusals;
