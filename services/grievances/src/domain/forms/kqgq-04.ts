import type { CaseCell } from './case-cell.ts';
import { cases, enforced, recommended } from './case-columns.ts';
import type { Form } from './types.ts';

const due = (cell: CaseCell) => cell.kind === 'DENUNCIATION' && cell.due;
const toDo = recommended(due);
const did = enforced(due);

/** Form 04/KQGQ of Circular 02/2021: carrying out of conclusions on denunciations. Column 19, organizations dealt with, is not recorded. */
export const kqgq04: Form<CaseCell> = {
  code: 'KQGQ_04',
  en: 'Carrying out of conclusions on denunciations',
  vi: 'Kết quả thực hiện kết luận nội dung tố cáo',
  source: 'Circular 02/2021/TT-TTCP, form 04/KQGQ',
  columns: [
    cases(1, 'conclusions to be carried out', 'tổng số kết luận phải thực hiện', due),
    cases(2, 'carried out', 'số kết luận đã thực hiện xong', (cell) => due(cell) && cell.done),
    toDo(3, 'to be collected for the State, money', 'thu hồi cho Nhà nước, phải thu, tiền', 'stateMoney'),
    toDo(4, 'to be collected for the State, land', 'thu hồi cho Nhà nước, phải thu, đất', 'stateLand'),
    did(5, 'collected for the State, money', 'thu hồi cho Nhà nước, đã thu, tiền', 'stateMoney'),
    did(6, 'collected for the State, land', 'thu hồi cho Nhà nước, đã thu, đất', 'stateLand'),
    toDo(7, 'organizations to be restored', 'số tổ chức phải được trả lại quyền lợi', 'organizationsRestored'),
    toDo(8, 'individuals to be restored', 'số cá nhân phải được trả lại quyền lợi', 'individualsRestored'),
    toDo(9, 'to be returned to organizations, money', 'phải trả tổ chức, tiền', 'organizationMoney'),
    toDo(10, 'to be returned to organizations, land', 'phải trả tổ chức, đất', 'organizationLand'),
    toDo(11, 'to be returned to individuals, money', 'phải trả cá nhân, tiền', 'individualMoney'),
    toDo(12, 'to be returned to individuals, land', 'phải trả cá nhân, đất', 'individualLand'),
    did(13, 'organizations restored', 'số tổ chức đã được trả lại quyền lợi', 'organizationsRestored'),
    did(14, 'individuals restored', 'số cá nhân đã được trả lại quyền lợi', 'individualsRestored'),
    did(15, 'returned to organizations, money', 'đã trả tổ chức, tiền', 'organizationMoney'),
    did(16, 'returned to organizations, land', 'đã trả tổ chức, đất', 'organizationLand'),
    did(17, 'returned to individuals, money', 'đã trả cá nhân, tiền', 'individualMoney'),
    did(18, 'returned to individuals, land', 'đã trả cá nhân, đất', 'individualLand'),
    did(20, 'persons dealt with', 'tổng số cá nhân bị xử lý hành chính', 'personsDisciplined'),
    did(21, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'officialsDisciplined'),
    did(22, 'cases prosecuted', 'đã khởi tố, số vụ', 'crimeCases'),
    did(23, 'persons prosecuted', 'đã khởi tố, số đối tượng', 'crimePersons'),
    did(24, 'of them officials', 'trong đó cán bộ, công chức, viên chức', 'crimeOfficials'),
  ],
  identities: [],
};
