import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const targetRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  TARGET_TWICE: { en: 'The document goes to this organization already.', vi: 'Văn bản đã được giao cho đơn vị này.' },
  ROLLOUT_ENDED: { en: 'The rollout is {status}.', vi: 'Đợt triển khai đang ở trạng thái {status}.' },
  ROLLOUT_NOT_ACTIVE: {
    en: 'The rollout is {status}; this is reported while it is ACTIVE.',
    vi: 'Đợt triển khai đang ở trạng thái {status}; chỉ báo cáo khi đang triển khai (ACTIVE).',
  },
  FIGURE_NEGATIVE: { en: 'A figure is not below zero.', vi: 'Số liệu không được âm.' },
  REACHED_OVER_HEADCOUNT: {
    en: '{reached} reached of a headcount of {headcount} is not possible.',
    vi: 'Số người được phổ biến {reached} không thể lớn hơn biên chế {headcount}.',
  },
  CARRIED_OUT_OVER_CONTENTS: {
    en: 'Of {dimension}, {carriedOut} of {contents} contents is not possible.',
    vi: 'Ở khâu {dimension}, số nội dung đã thực hiện {carriedOut} không thể lớn hơn {contents}.',
  },
  DIMENSION_TWICE: { en: '{dimension} is reported twice.', vi: 'Khâu {dimension} được báo cáo hai lần.' },
  DIMENSIONS_OF_DEMOCRACY_ONLY: {
    en: 'The six dimensions belong to the grassroots-democracy regulation.',
    vi: 'Sáu khâu biết, bàn, làm, kiểm tra, giám sát, thụ hưởng chỉ dùng cho quy chế dân chủ ở cơ sở.',
  },
  NOT_ALL_STAFF_REACHED: {
    en: '{remaining} of {headcount} staff have not been reached.',
    vi: 'Còn {remaining}/{headcount} người chưa được phổ biến.',
  },
} as const satisfies RefusalCatalogue;

export type TargetRefusal = keyof typeof targetRefusals;
