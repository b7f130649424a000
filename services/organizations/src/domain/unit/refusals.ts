import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';

export const unitRefusals = {
  ...commonRefusals,
  BAD_CODE: {
    en: 'The code «{code}» is not usable: capital letters, digits and _, 2 to 40 of them, starting with a letter.',
    vi: 'Mã «{code}» không hợp lệ: chỉ gồm chữ in hoa, chữ số và _, từ 2 đến 40 ký tự, bắt đầu bằng chữ.',
  },
  EMPTY_NAME: { en: 'The name is empty. Give one.', vi: 'Tên đang để trống. Hãy nhập tên.' },
  NAME_UNCHANGED: { en: 'It has this name already.', vi: 'Đơn vị đã mang tên này.' },
  PARENT_NEEDED: {
    en: 'A unit of level {level} stands under another. Give parentCode.',
    vi: 'Đơn vị cấp {level} phải trực thuộc đơn vị khác. Hãy nhập parentCode.',
  },
  WRONG_PARENT_LEVEL: {
    en: 'A unit of level {level} cannot stand under one of level {parentLevel}.',
    vi: 'Đơn vị cấp {level} không thể trực thuộc cấp {parentLevel}.',
  },
  PARENT_UNCHANGED: { en: 'It stands under {parent} already.', vi: 'Đơn vị đã trực thuộc {parent}.' },
  LEVEL_UNCHANGED: { en: 'It is of level {level} already.', vi: 'Đơn vị đã ở cấp {level}.' },
  CYCLE: {
    en: '{parent} stands under {unit}: a unit cannot stand under itself.',
    vi: '{parent} đang trực thuộc {unit}: đơn vị không thể trực thuộc chính mình.',
  },
  PARENT_ABOLISHED: { en: 'The unit above, {parent}, has been abolished.', vi: 'Đơn vị cấp trên {parent} đã giải thể.' },
  UNKNOWN_PARENT: { en: 'There is no unit with the code «{parent}».', vi: 'Không có đơn vị nào mang mã «{parent}».' },
  UNKNOWN_UNIT: { en: 'There is no unit with the code «{unit}».', vi: 'Không có đơn vị nào mang mã «{unit}».' },
  INTO_ITSELF: { en: '{unit} cannot go into itself.', vi: '{unit} không thể sáp nhập vào chính mình.' },
  OTHER_LEVEL: {
    en: '{unit} is of level {level}: units merge with units of their own level.',
    vi: '{unit} thuộc cấp {level}: chỉ sáp nhập đơn vị cùng cấp.',
  },
  OTHER_ABOLISHED: { en: '{unit} has been abolished.', vi: 'Đơn vị {unit} đã giải thể.' },
  TOO_FEW_PARTS: {
    en: 'A unit is divided into two or more, itself among them where it goes on.',
    vi: 'Đơn vị được chia thành từ hai đơn vị trở lên, kể cả chính nó nếu còn tồn tại.',
  },
  CHILDREN_REMAIN: {
    en: 'Units stand under it: {children}. Say in takenOverBy which unit they go to.',
    vi: 'Còn đơn vị trực thuộc: {children}. Hãy nhập takenOverBy là đơn vị tiếp nhận.',
  },
  DATE_OUT_OF_ORDER: {
    en: '{on} is before {notBefore}, the day of an earlier act. Acts take effect in the order of their days.',
    vi: 'Ngày {on} trước ngày {notBefore} của quyết định trước đó. Các quyết định phải theo thứ tự ngày hiệu lực.',
  },
} as const satisfies RefusalCatalogue;

export type UnitRefusal = keyof typeof unitRefusals;
