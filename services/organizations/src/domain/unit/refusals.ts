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
  PARENT_ABOLISHED: { en: 'The unit above, {parent}, has been abolished.', vi: 'Đơn vị cấp trên {parent} đã giải thể.' },
  UNKNOWN_PARENT: { en: 'There is no unit with the code «{parent}».', vi: 'Không có đơn vị nào mang mã «{parent}».' },
  DATE_OUT_OF_ORDER: {
    en: '{on} is before {notBefore}, since when the unit stands.',
    vi: 'Ngày {on} trước ngày {notBefore} đơn vị có hiệu lực.',
  },
} as const satisfies RefusalCatalogue;

export type UnitRefusal = keyof typeof unitRefusals;
