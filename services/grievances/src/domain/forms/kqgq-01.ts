import type { CaseCell } from './case-cell.ts';
import { cases, column, recommended } from './case-columns.ts';
import type { Form } from './types.ts';

const ours = (cell: CaseCell) => cell.kind === 'COMPLAINT' && cell.counted;
const resolved = (cell: CaseCell) => ours(cell) && cell.resolved;
const recommends = recommended(resolved);
const first = (cell: CaseCell) => resolved(cell) && cell.instance === 'FIRST';
const second = (cell: CaseCell) => resolved(cell) && cell.instance === 'SECOND';
const changed = ({ reviewOutcome }: CaseCell) => reviewOutcome === 'ANNULLED' || reviewOutcome === 'AMENDED';

/** Form 01/KQGQ of Circular 02/2021: resolution of complaints. */
export const kqgq01: Form<CaseCell> = {
  code: 'KQGQ_01',
  en: 'Resolution of complaints',
  vi: 'Kết quả giải quyết khiếu nại thuộc thẩm quyền',
  source: 'Circular 02/2021/TT-TTCP, form 01/KQGQ',
  columns: [
    column('PETITIONS', 1, 'petitions to be resolved here', 'đơn thuộc thẩm quyền, tổng số', (cell) => (ours(cell) ? cell.petitions : 0)),
    column('PETITIONS', 2, 'petitions, carried over', 'đơn kỳ trước chuyển sang', (cell) =>
      ours(cell) && cell.carriedOver ? cell.petitions : 0,
    ),
    column('PETITIONS', 3, 'petitions, received', 'đơn tiếp nhận trong kỳ', (cell) =>
      ours(cell) && !cell.carriedOver ? cell.petitions : 0,
    ),
    cases(4, 'cases to be resolved here', 'tổng số vụ việc thuộc thẩm quyền', ours),
    cases(5, 'resolved by a decision', 'giải quyết bằng quyết định hành chính', resolved),
    cases(
      6,
      'withdrawn after explanation and persuasion',
      'rút đơn thông qua giải thích, thuyết phục',
      (cell) => ours(cell) && cell.withdrawn,
    ),
    recommends(7, 'money for the State', 'kiến nghị thu hồi cho Nhà nước, tiền', 'stateMoney'),
    recommends(8, 'land for the State', 'kiến nghị thu hồi cho Nhà nước, đất', 'stateLand'),
    recommends(9, 'money for organizations', 'trả lại cho tổ chức, tiền', 'organizationMoney'),
    recommends(10, 'land for organizations', 'trả lại cho tổ chức, đất', 'organizationLand'),
    recommends(11, 'money for individuals', 'trả lại cho cá nhân, tiền', 'individualMoney'),
    recommends(12, 'land for individuals', 'trả lại cho cá nhân, đất', 'individualLand'),
    recommends(13, 'organizations restored to their rights', 'số tổ chức được trả lại quyền lợi', 'organizationsRestored'),
    recommends(14, 'individuals restored to their rights', 'số cá nhân được trả lại quyền lợi', 'individualsRestored'),
    recommends(15, 'persons to be dealt with', 'số người bị kiến nghị xử lý hành chính', 'personsDisciplined'),
    recommends(16, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'officialsDisciplined'),
    recommends(17, 'cases for the investigators', 'số vụ chuyển cơ quan điều tra', 'crimeCases'),
    recommends(18, 'persons in them', 'số người chuyển cơ quan điều tra', 'crimePersons'),
    recommends(19, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'crimeOfficials'),
    cases(20, 'first instance, right', 'lần đầu, khiếu nại đúng', (cell) => first(cell) && cell.finding === 'RIGHT'),
    cases(21, 'first instance, wrong', 'lần đầu, khiếu nại sai', (cell) => first(cell) && cell.finding === 'WRONG'),
    cases(22, 'first instance, partly right', 'lần đầu, khiếu nại đúng một phần', (cell) => first(cell) && cell.finding === 'PARTLY'),
    cases(
      23,
      'second instance, first decision upheld',
      'lần hai, công nhận quyết định lần đầu',
      (cell) => second(cell) && cell.reviewOutcome === 'UPHELD',
    ),
    cases(
      24,
      'second instance, first decision annulled or amended',
      'lần hai, hủy, sửa quyết định lần đầu',
      (cell) => second(cell) && changed(cell),
    ),
    cases(25, 'resolved in term', 'giải quyết đúng thời hạn', (cell) => resolved(cell) && cell.inTerm === true),
    cases(26, 'resolved late', 'giải quyết quá thời hạn', (cell) => resolved(cell) && cell.inTerm === false),
  ],
  identities: ['1=2+3', '5=20+21+22+23+24=25+26'],
};
