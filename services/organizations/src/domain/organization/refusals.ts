import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';

export const organizationRefusals = {
  ...commonRefusals,
  EMPTY_NAME: { en: 'The name is empty. Give one.', vi: 'Tên đang để trống. Hãy nhập tên.' },
  NAME_UNCHANGED: { en: 'It has this name already.', vi: 'Tổ chức đã mang tên này.' },
  UNKNOWN_UNIT: { en: 'There is no administrative unit with the code «{unit}».', vi: 'Không có đơn vị hành chính nào mang mã «{unit}».' },
  UNIT_ABOLISHED: { en: 'The unit {unit} has been abolished.', vi: 'Đơn vị hành chính {unit} đã giải thể.' },
  UNKNOWN_PARENT: { en: 'There is no organization with the id «{parent}».', vi: 'Không có tổ chức nào mang mã «{parent}».' },
  PARENT_NEEDED: {
    en: 'A {type} stands under another organization: {allowed}. Give parentId.',
    vi: '{type} phải trực thuộc tổ chức khác: {allowed}. Hãy nhập parentId.',
  },
  WRONG_PARENT_TYPE: {
    en: 'A {type} cannot stand under a {parentType}; it can under: {allowed}.',
    vi: '{type} không thể trực thuộc {parentType}; có thể trực thuộc: {allowed}.',
  },
  PARENT_DISSOLVED: { en: 'The organization above has been dissolved.', vi: 'Tổ chức cấp trên đã giải thể.' },
  DATE_OUT_OF_ORDER: {
    en: '{on} is before {notBefore}, the earliest possible.',
    vi: 'Ngày {on} trước ngày sớm nhất có thể là {notBefore}.',
  },
} as const satisfies RefusalCatalogue;

export type OrganizationRefusal = keyof typeof organizationRefusals;
