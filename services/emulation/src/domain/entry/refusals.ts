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
  REGISTRANT_NOT_ACTIVE: {
    en: 'The registering organization is not active on {on}.',
    vi: 'Đơn vị đăng ký không hoạt động vào ngày {on}.',
  },
  SOURCE_NOT_RECOGNISED: {
    en: 'Only what is recognised can be taken up; that entry is {status}.',
    vi: 'Chỉ nhân rộng mô hình, điển hình đã được công nhận; trạng thái hiện tại: {status}.',
  },
  SOURCE_RECOGNISED_LATER: {
    en: 'That entry was recognised on {recognisedOn}, after {on}.',
    vi: 'Mô hình, điển hình gốc được công nhận ngày {recognisedOn}, sau ngày {on}.',
  },
  EDITION_OF_UNREGISTERED: {
    en: 'Only what was registered, and not revoked, is registered again; that entry is {status}.',
    vi: 'Chỉ đăng ký tiếp mô hình, điển hình đã đăng ký và không bị thu hồi; trạng thái hiện tại: {status}.',
  },
  EDITION_IS_THERE: {
    en: 'It has been registered again already, as {next}.',
    vi: 'Mô hình, điển hình này đã được đăng ký tiếp với mã {next}.',
  },
  EDITION_NOT_LATER: {
    en: 'A new edition is of a later year than {previous}; this is of {year}.',
    vi: 'Lần đăng ký tiếp phải thuộc năm sau {previous}; đã nhập {year}.',
  },
  ORGANIZATION_NOT_ACTIVE: { en: 'That organization is not active on {on}.', vi: 'Tổ chức này không hoạt động vào ngày {on}.' },
  NOT_YOUR_ORGANIZATION: {
    en: 'You can do this only in the name of your own organization.',
    vi: 'Chỉ được thực hiện với danh nghĩa cơ quan, đơn vị của mình.',
  },
  SCORE_MISSING: {
    en: 'Give a score: the programme has no criteria for such entries.',
    vi: 'Phải cho điểm: chương trình chưa có bộ tiêu chí cho loại này.',
  },
  SCORE_IS_COMPUTED: {
    en: 'Give points for each criterion of version {version} instead of a score: the score is computed from them.',
    vi: 'Hãy cho điểm từng tiêu chí của bộ tiêu chí phiên bản {version}; điểm tổng được tính từ đó.',
  },
  NO_CRITERIA: {
    en: 'The programme has no criteria for such entries: give one score.',
    vi: 'Chương trình chưa có bộ tiêu chí cho loại này: hãy cho một điểm chung.',
  },
  CRITERION_UNKNOWN_OR_REPEATED: {
    en: 'Version {version} of the criteria does not have these, or they are given twice: {codes}.',
    vi: 'Bộ tiêu chí phiên bản {version} không có các tiêu chí này, hoặc bị lặp: {codes}.',
  },
  CRITERION_NOT_SCORED: {
    en: 'These criteria of version {version} have no points yet: {codes}.',
    vi: 'Các tiêu chí sau của phiên bản {version} chưa có điểm: {codes}.',
  },
  CRITERIA_NOT_MET: {
    en: 'The inspection found it below the mark: {shortfalls}.',
    vi: 'Kết quả kiểm tra chưa đạt: {shortfalls}.',
  },
  RECOGNISER_IS_NO_BODY: {
    en: 'An organization of the type {type} recognises nothing.',
    vi: 'Tổ chức loại {type} không có thẩm quyền công nhận.',
  },
  HOLDER_IS_THERE: {
    en: 'An organization answers for this entry already.',
    vi: 'Mô hình, điển hình này đang có đơn vị phụ trách.',
  },
  HELD_BY_ANOTHER: {
    en: 'Another organization answers for this entry, or none does any more.',
    vi: 'Đơn vị khác đang phụ trách, hoặc không còn đơn vị nào phụ trách mô hình, điển hình này.',
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
