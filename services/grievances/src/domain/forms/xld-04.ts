import type { PetitionCell } from './petition-cell.ts';
import {
  all,
  carriedOver,
  competent,
  counted,
  eligible,
  inField,
  joint,
  matters,
  not,
  notCompetent,
  other,
  petitions,
  prior,
  processed,
  received,
  replied,
  replies,
  single,
  transferred,
  urged,
} from './petition-columns.ts';
import type { Form } from './types.ts';

const ours = (cell: PetitionCell) => cell.kind === 'REFLECTION';
const fit = all(ours, eligible);

/** Form 04/XLD of Circular 02/2021: processing of reflections. */
export const xld04: Form<PetitionCell> = {
  code: 'XLD_04',
  en: 'Processing of reflections',
  vi: 'Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh',
  source: 'Circular 02/2021/TT-TTCP, form 04/XLD',
  columns: [
    petitions(1, 'all petitions', 'tổng số đơn', all(ours, counted)),
    petitions(2, 'carried over, joint', 'kỳ trước chuyển sang, nhiều người đứng tên', all(ours, carriedOver, joint)),
    petitions(3, 'carried over, single', 'kỳ trước chuyển sang, một người đứng tên', all(ours, carriedOver, single)),
    petitions(4, 'carried over, other', 'kỳ trước chuyển sang, đơn khác', all(ours, carriedOver, other)),
    petitions(5, 'received, joint', 'tiếp nhận trong kỳ, nhiều người đứng tên', all(ours, received, joint)),
    petitions(6, 'received, single', 'tiếp nhận trong kỳ, một người đứng tên', all(ours, received, single)),
    petitions(7, 'received, other', 'tiếp nhận trong kỳ, đơn khác', all(ours, received, other)),
    petitions(8, 'processed', 'đơn đã xử lý', all(ours, processed)),
    petitions(9, 'processed, carried over', 'đã xử lý, kỳ trước chuyển sang', all(ours, processed, carriedOver)),
    petitions(10, 'processed, received', 'đã xử lý, tiếp nhận trong kỳ', all(ours, processed, received)),
    petitions(11, 'eligible petitions', 'đủ điều kiện xử lý, số đơn', fit),
    matters(12, 'eligible cases', 'đủ điều kiện xử lý, số vụ việc', fit),
    matters(13, 'policy', 'chế độ, chính sách', all(fit, inField('ADMINISTRATIVE.POLICY'))),
    matters(14, 'land', 'đất đai', all(fit, inField('ADMINISTRATIVE.LAND_HOUSING'))),
    matters(15, 'judicial', 'tư pháp', all(fit, inField('JUDICIAL'))),
    matters(16, 'other', 'khác', all(fit, not(inField('ADMINISTRATIVE.POLICY', 'ADMINISTRATIVE.LAND_HOUSING', 'JUDICIAL')))),
    matters(17, 'resolved', 'đã được giải quyết', all(fit, prior('FIRST_RESOLVED'))),
    matters(18, 'being resolved', 'đang giải quyết', all(fit, prior('IN_PROGRESS'))),
    matters(19, 'not resolved', 'chưa được giải quyết', all(fit, prior('UNRESOLVED'))),
    matters(20, 'to be resolved here', 'vụ việc thuộc thẩm quyền', all(ours, competent)),
    matters(21, 'to be resolved elsewhere', 'vụ việc không thuộc thẩm quyền', all(ours, notCompetent)),
    matters(22, 'transferred', 'chuyển đơn', all(ours, transferred)),
    matters(23, 'urged', 'đôn đốc giải quyết', all(ours, urged)),
    replies(24, 'replies to transfers', 'số văn bản phúc đáp nhận được do chuyển đơn', all(ours, replied)),
  ],
  identities: ['1=2+3+4+5+6+7', '8=9+10', '12=13+14+15+16=17+18+19=20+21', '21=22+23'],
};
