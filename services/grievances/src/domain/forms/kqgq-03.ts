import type { CaseCell } from './case-cell.ts';
import { cases, column, recommended } from './case-columns.ts';
import type { Form } from './types.ts';

const ours = (cell: CaseCell) => cell.kind === 'DENUNCIATION' && cell.counted;
const resolved = (cell: CaseCell) => ours(cell) && cell.resolved;
const recommends = recommended(resolved);
const settled = (cell: CaseCell) => resolved(cell) || (ours(cell) && (cell.withdrawn || cell.terminated));
const found = (finding: CaseCell['finding']) => (cell: CaseCell) => resolved(cell) && cell.finding === finding;

/**
 * Form 03/KQGQ of Circular 02/2021: resolution of denunciations. What was withdrawn or terminated has no finding: the form's «6=24+26+28» is checked
 * over what was concluded.
 */
export const kqgq03: Form<CaseCell> = {
  code: 'KQGQ_03',
  en: 'Resolution of denunciations',
  vi: 'Kết quả giải quyết tố cáo thuộc thẩm quyền',
  source: 'Circular 02/2021/TT-TTCP, form 03/KQGQ',
  columns: [
    column('PETITIONS', 1, 'petitions to be resolved here', 'đơn thuộc thẩm quyền, tổng số', (cell) => (ours(cell) ? cell.petitions : 0)),
    column('PETITIONS', 2, 'petitions, carried over', 'đơn kỳ trước chuyển sang', (cell) =>
      ours(cell) && cell.carriedOver ? cell.petitions : 0,
    ),
    column('PETITIONS', 3, 'petitions, received', 'đơn tiếp nhận trong kỳ', (cell) =>
      ours(cell) && !cell.carriedOver ? cell.petitions : 0,
    ),
    cases(4, 'cases to be resolved here', 'tổng số vụ việc thuộc thẩm quyền', ours),
    cases(5, 'further denunciations among them', 'trong đó tố cáo tiếp', (cell) => ours(cell) && cell.further),
    cases(6, 'settled', 'đã giải quyết, tổng số', settled),
    cases(7, 'concluded, first', 'đã giải quyết, lần đầu', (cell) => resolved(cell) && !cell.further),
    cases(8, 'concluded, further', 'đã giải quyết, tố cáo tiếp', (cell) => resolved(cell) && cell.further),
    cases(9, 'withdrawn wholly', 'rút toàn bộ nội dung tố cáo', (cell) => ours(cell) && cell.withdrawn),
    cases(10, 'terminated otherwise', 'đình chỉ không do rút tố cáo', (cell) => ours(cell) && cell.terminated),
    recommends(11, 'money for the State', 'kiến nghị thu hồi cho Nhà nước, tiền', 'stateMoney'),
    recommends(12, 'land for the State', 'kiến nghị thu hồi cho Nhà nước, đất', 'stateLand'),
    recommends(13, 'money for organizations', 'trả lại cho tổ chức, tiền', 'organizationMoney'),
    recommends(14, 'land for organizations', 'trả lại cho tổ chức, đất', 'organizationLand'),
    recommends(15, 'money for individuals', 'trả lại cho cá nhân, tiền', 'individualMoney'),
    recommends(16, 'land for individuals', 'trả lại cho cá nhân, đất', 'individualLand'),
    recommends(17, 'organizations restored to their rights', 'số tổ chức được trả lại quyền lợi', 'organizationsRestored'),
    recommends(18, 'individuals restored to their rights', 'số cá nhân được trả lại quyền lợi', 'individualsRestored'),
    recommends(19, 'persons to be dealt with', 'số người bị kiến nghị xử lý hành chính', 'personsDisciplined'),
    recommends(20, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'officialsDisciplined'),
    recommends(21, 'cases for the investigators', 'số vụ chuyển cơ quan điều tra', 'crimeCases'),
    recommends(22, 'persons in them', 'số người chuyển cơ quan điều tra', 'crimePersons'),
    recommends(23, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'crimeOfficials'),
    cases(24, 'right', 'tố cáo đúng', found('RIGHT')),
    cases(25, 'right, further', 'tố cáo tiếp đúng', (cell) => found('RIGHT')(cell) && cell.further),
    cases(26, 'wrong', 'tố cáo sai', found('WRONG')),
    cases(27, 'wrong, further', 'tố cáo tiếp sai', (cell) => found('WRONG')(cell) && cell.further),
    cases(28, 'partly right', 'tố cáo có đúng, có sai', found('PARTLY')),
    cases(29, 'partly right, further', 'tố cáo tiếp có đúng, có sai', (cell) => found('PARTLY')(cell) && cell.further),
    cases(30, 'settled in term', 'giải quyết đúng thời hạn', (cell) => settled(cell) && cell.inTerm === true),
    cases(31, 'settled late', 'giải quyết quá thời hạn', (cell) => settled(cell) && cell.inTerm === false),
  ],
  identities: ['1=2+3', '6=7+8+9+10=30+31', '7+8=24+26+28'],
};
