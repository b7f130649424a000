import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const entryRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  TITLE_MISSING: { en: 'An entry has a title.', vi: 'Phải có tên mô hình, điển hình.' },
  PRESSING_ISSUE_MISSING: {
    en: 'Say which pressing issue of the people the entry answers.',
    vi: 'Phải nêu vấn đề bức xúc của nhân dân mà mô hình, điển hình giải quyết.',
  },
  PROGRAMME_CLOSED: { en: 'The programme {programme} is closed.', vi: 'Chương trình {programme} đã kết thúc.' },
  YEAR_OUTSIDE_PROGRAMME: {
    en: 'The year {year} lies outside the programme’s period, which begins on {from}.',
    vi: 'Năm {year} nằm ngoài thời gian của chương trình, bắt đầu từ {from}.',
  },
  SCORE_OUT_OF_RANGE: { en: 'A score lies between 0 and 100; this is {score}.', vi: 'Điểm phải từ 0 đến 100; đã nhập {score}.' },
  INSPECTOR_IS_REGISTRANT: {
    en: 'The organization that registered an entry does not inspect it.',
    vi: 'Đơn vị đăng ký không được tự kiểm tra mô hình, điển hình của mình.',
  },
  RECOGNISER_OF_OTHER_LEVEL: {
    en: 'Recognition at the level {level} is given by a body of that level; this one is of the level {recogniserLevel}.',
    vi: 'Công nhận cấp {level} thuộc thẩm quyền của đơn vị cấp đó; đơn vị này thuộc cấp {recogniserLevel}.',
  },
  RECOGNISER_OF_OTHER_UNIT: {
    en: 'The recognising body belongs to {recogniserUnit}, which does not hold the registrant’s unit {unit}.',
    vi: 'Đơn vị công nhận thuộc {recogniserUnit}, không bao gồm địa bàn {unit} của đơn vị đăng ký.',
  },
  REPLICATOR_IS_REGISTRANT: {
    en: 'Replication is by another organization than the one that registered it.',
    vi: 'Việc nhân rộng phải do đơn vị khác với đơn vị đăng ký thực hiện.',
  },
  ALREADY_REPLICATED_THERE: {
    en: 'That organization has already taken it up.',
    vi: 'Đơn vị này đã được ghi nhận nhân rộng.',
  },
} as const satisfies RefusalCatalogue;

export type EntryRefusal = keyof typeof entryRefusals;
