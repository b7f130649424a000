import type { GrievanceKind } from '@danvan/contracts';
import type { PetitionCell } from './petition-cell.ts';
import {
  all,
  competent,
  eligible,
  guided,
  matters,
  notCompetent,
  petitions,
  replied,
  replies,
  transferred,
  urged,
} from './petition-columns.ts';
import type { Form } from './types.ts';

const of = (kind: GrievanceKind) => (cell: PetitionCell) => cell.kind === kind;

/** Form 02/TCD of Circular 02/2021: what became of the petitions that were taken in at receptions; counted over these alone. */
export const tcd02: Form<PetitionCell> = {
  code: 'TCD_02',
  en: 'Petitions taken in at receptions',
  vi: 'Tổng hợp kết quả phân loại, xử lý đơn qua tiếp công dân',
  source: 'Circular 02/2021/TT-TTCP, form 02/TCD',
  columns: [
    petitions(1, 'petitions', 'tổng số đơn', eligible),
    matters(2, 'cases', 'tổng số vụ việc', eligible),
    petitions(3, 'complaints', 'khiếu nại, số đơn', all(eligible, of('COMPLAINT'))),
    matters(4, 'complaints, cases', 'khiếu nại, số vụ việc', all(eligible, of('COMPLAINT'))),
    petitions(5, 'denunciations', 'tố cáo, số đơn', all(eligible, of('DENUNCIATION'))),
    matters(6, 'denunciations, cases', 'tố cáo, số vụ việc', all(eligible, of('DENUNCIATION'))),
    petitions(7, 'reflections', 'kiến nghị, phản ánh, số đơn', all(eligible, of('REFLECTION'))),
    matters(8, 'reflections, cases', 'kiến nghị, phản ánh, số vụ việc', all(eligible, of('REFLECTION'))),
    petitions(9, 'to be resolved here', 'thuộc thẩm quyền, số đơn', competent),
    matters(10, 'to be resolved here, cases', 'thuộc thẩm quyền, số vụ việc', competent),
    petitions(11, 'to be resolved elsewhere', 'không thuộc thẩm quyền, số đơn', notCompetent),
    matters(12, 'to be resolved elsewhere, cases', 'không thuộc thẩm quyền, số vụ việc', notCompetent),
    petitions(13, 'guided', 'hướng dẫn', guided),
    petitions(14, 'transferred', 'chuyển đơn', transferred),
    petitions(15, 'urged', 'đôn đốc giải quyết', urged),
    replies(16, 'replies to transfers', 'số văn bản phúc đáp nhận được do chuyển đơn', replied),
  ],
  identities: ['1=3+5+7=9+11', '2=4+6+8=10+12', '11=13+14+15'],
};
