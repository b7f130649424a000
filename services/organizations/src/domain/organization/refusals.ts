import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';

export const organizationRefusals = {
  ...commonRefusals,
  EMPTY_NAME: { en: 'The name is empty. Give one.', vi: 'Tên đang để trống. Hãy nhập tên.' },
  NAME_UNCHANGED: { en: 'It has this name already.', vi: 'Tổ chức đã mang tên này.' },
  UNKNOWN_UNIT: { en: 'There is no administrative unit with the code «{unit}».', vi: 'Không có đơn vị hành chính nào mang mã «{unit}».' },
  UNIT_ABOLISHED: { en: 'The unit {unit} has been abolished.', vi: 'Đơn vị hành chính {unit} đã giải thể.' },
  UNKNOWN_PARENT: { en: 'There is no organization with the id «{parent}».', vi: 'Không có tổ chức nào mang mã «{parent}».' },
  UNKNOWN_ORGANIZATION: {
    en: 'There is no organization with the id «{organization}».',
    vi: 'Không có tổ chức nào mang mã «{organization}».',
  },
  PARENT_NEEDED: {
    en: 'A {type} stands under another organization: {allowed}. Give parentId.',
    vi: '{type} phải trực thuộc tổ chức khác: {allowed}. Hãy nhập parentId.',
  },
  WRONG_PARENT_TYPE: {
    en: 'A {type} cannot stand under a {parentType}; it can under: {allowed}.',
    vi: '{type} không thể trực thuộc {parentType}; có thể trực thuộc: {allowed}.',
  },
  PARENT_DISSOLVED: { en: 'The organization above has been dissolved.', vi: 'Tổ chức cấp trên đã giải thể.' },
  PLACE_UNCHANGED: { en: 'It stands there already.', vi: 'Tổ chức đã trực thuộc nơi này.' },
  CYCLE: {
    en: 'The organization above stands under this one: an organization cannot stand under itself.',
    vi: 'Tổ chức cấp trên đang trực thuộc tổ chức này: tổ chức không thể trực thuộc chính mình.',
  },
  INTO_ITSELF: { en: 'It cannot go into itself.', vi: 'Tổ chức không thể sáp nhập vào chính mình.' },
  OTHER_TYPE: {
    en: 'A {type} cannot go into a {otherType}: organizations merge with their own kind.',
    vi: '{type} không thể sáp nhập vào {otherType}: chỉ sáp nhập tổ chức cùng loại.',
  },
  OTHER_DISSOLVED: { en: 'The organization that it would go to has been dissolved.', vi: 'Tổ chức tiếp nhận đã giải thể.' },
  CHILDREN_REMAIN: {
    en: 'Organizations stand under it: {children}. Say in takenOverBy which organization they go to.',
    vi: 'Còn tổ chức trực thuộc: {children}. Hãy nhập takenOverBy là tổ chức tiếp nhận.',
  },
  DATE_OUT_OF_ORDER: {
    en: '{on} is before {notBefore}, the day of an earlier act. Acts take effect in the order of their days.',
    vi: 'Ngày {on} trước ngày {notBefore} của quyết định trước đó. Các quyết định phải theo thứ tự ngày hiệu lực.',
  },
} as const satisfies RefusalCatalogue;

export type OrganizationRefusal = keyof typeof organizationRefusals;
