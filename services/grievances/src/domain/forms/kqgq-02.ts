import type { CaseCell } from './case-cell.ts';
import { cases, enforced, recommended } from './case-columns.ts';
import type { Form } from './types.ts';

const due = (cell: CaseCell) => cell.kind === 'COMPLAINT' && cell.due;
const toDo = recommended(due);
const did = enforced(due);

/** Form 02/KQGQ of Circular 02/2021: enforcement of decisions on complaints. */
export const kqgq02: Form<CaseCell> = {
  code: 'KQGQ_02',
  en: 'Enforcement of decisions on complaints',
  vi: 'Kết quả thi hành quyết định giải quyết khiếu nại',
  source: 'Circular 02/2021/TT-TTCP, form 02/KQGQ',
  columns: [
    cases(1, 'decisions to be enforced', 'tổng số quyết định phải thực hiện trong kỳ', due),
    cases(2, 'enforced', 'số quyết định đã thực hiện xong', (cell) => due(cell) && cell.done),
    toDo(3, 'to be collected for the State, money', 'thu hồi cho Nhà nước, phải thu, tiền', 'stateMoney'),
    toDo(4, 'to be collected for the State, land', 'thu hồi cho Nhà nước, phải thu, đất', 'stateLand'),
    did(5, 'collected for the State, money', 'thu hồi cho Nhà nước, đã thu, tiền', 'stateMoney'),
    did(6, 'collected for the State, land', 'thu hồi cho Nhà nước, đã thu, đất', 'stateLand'),
    toDo(7, 'to be returned to organizations, money', 'phải trả tổ chức, tiền', 'organizationMoney'),
    toDo(8, 'to be returned to organizations, land', 'phải trả tổ chức, đất', 'organizationLand'),
    toDo(9, 'to be returned to individuals, money', 'phải trả cá nhân, tiền', 'individualMoney'),
    toDo(10, 'to be returned to individuals, land', 'phải trả cá nhân, đất', 'individualLand'),
    did(11, 'returned to organizations, money', 'đã trả tổ chức, tiền', 'organizationMoney'),
    did(12, 'returned to organizations, land', 'đã trả tổ chức, đất', 'organizationLand'),
    did(13, 'returned to individuals, money', 'đã trả cá nhân, tiền', 'individualMoney'),
    did(14, 'returned to individuals, land', 'đã trả cá nhân, đất', 'individualLand'),
    did(15, 'persons dealt with', 'tổng số người bị xử lý hành chính', 'personsDisciplined'),
    did(16, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'officialsDisciplined'),
    did(17, 'cases prosecuted', 'đã khởi tố, số vụ', 'crimeCases'),
    did(18, 'persons prosecuted', 'đã khởi tố, số người', 'crimePersons'),
    did(19, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'crimeOfficials'),
  ],
  identities: [],
};
