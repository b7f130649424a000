import type { GrievanceKind } from '@danvan/contracts';
import type { PetitionCell } from './petition-cell.ts';
import {
  all,
  carriedOver,
  competent,
  counted,
  eligible,
  guided,
  joint,
  matters,
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

const of = (kind: GrievanceKind) => (cell: PetitionCell) => cell.kind === kind;

/** Form 01/XLD of Circular 02/2021: all petitions, how they came, what they are and what was done with them. */
export const xld01: Form<PetitionCell> = {
  code: 'XLD_01',
  en: 'Processing of petitions',
  vi: 'Tổng hợp kết quả xử lý đơn',
  source: 'Circular 02/2021/TT-TTCP, form 01/XLD',
  columns: [
    petitions(1, 'all petitions', 'tổng số đơn', counted),
    petitions(2, 'carried over, joint', 'kỳ trước chuyển sang, nhiều người đứng tên', all(carriedOver, joint)),
    petitions(3, 'carried over, single', 'kỳ trước chuyển sang, một người đứng tên', all(carriedOver, single)),
    petitions(4, 'carried over, other', 'kỳ trước chuyển sang, đơn khác', all(carriedOver, other)),
    petitions(5, 'received, joint', 'tiếp nhận trong kỳ, nhiều người đứng tên', all(received, joint)),
    petitions(6, 'received, single', 'tiếp nhận trong kỳ, một người đứng tên', all(received, single)),
    petitions(7, 'received, other', 'tiếp nhận trong kỳ, đơn khác', all(received, other)),
    petitions(8, 'processed', 'số đơn đã xử lý', processed),
    petitions(9, 'eligible petitions', 'đủ điều kiện xử lý, số đơn', eligible),
    matters(10, 'eligible cases', 'đủ điều kiện xử lý, số vụ việc', eligible),
    petitions(11, 'complaints', 'khiếu nại', all(eligible, of('COMPLAINT'))),
    petitions(12, 'denunciations', 'tố cáo', all(eligible, of('DENUNCIATION'))),
    petitions(13, 'reflections', 'kiến nghị, phản ánh', all(eligible, of('REFLECTION'))),
    petitions(14, 'resolved once', 'đã giải quyết lần đầu', all(eligible, prior('FIRST_RESOLVED', 'FURTHER_CONCLUDED'))),
    petitions(15, 'resolved more than once', 'đã giải quyết nhiều lần', all(eligible, prior('SECOND_RESOLVED', 'JUDGED'))),
    petitions(16, 'being resolved', 'đang giải quyết', all(eligible, prior('IN_PROGRESS', 'FURTHER_OVERDUE'))),
    petitions(17, 'not resolved', 'chưa giải quyết', all(eligible, prior('UNRESOLVED'))),
    petitions(18, 'to be resolved here', 'đơn thuộc thẩm quyền', competent),
    petitions(19, 'to be resolved here, complaints', 'thuộc thẩm quyền, khiếu nại', all(competent, of('COMPLAINT'))),
    petitions(20, 'to be resolved here, denunciations', 'thuộc thẩm quyền, tố cáo', all(competent, of('DENUNCIATION'))),
    petitions(21, 'to be resolved here, reflections', 'thuộc thẩm quyền, kiến nghị, phản ánh', all(competent, of('REFLECTION'))),
    petitions(22, 'to be resolved elsewhere', 'đơn không thuộc thẩm quyền', notCompetent),
    petitions(23, 'guided', 'hướng dẫn', guided),
    petitions(24, 'transferred', 'chuyển đơn', transferred),
    petitions(25, 'urged', 'đôn đốc giải quyết', urged),
    replies(26, 'replies to transfers', 'số văn bản phúc đáp nhận được do chuyển đơn', replied),
  ],
  identities: ['1=2+3+4+5+6+7', '9=11+12+13=14+15+16+17=18+22', '18=19+20+21', '22=23+24+25'],
};
