import type { PetitionCell } from './petition-cell.ts';
import {
  all,
  carriedOver,
  competent,
  counted,
  eligible,
  guided,
  inField,
  joint,
  matters,
  not,
  notCompetent,
  petitions,
  prior,
  processed,
  received,
  replied,
  replies,
  transferred,
  urged,
} from './petition-columns.ts';
import type { Form } from './types.ts';

const ours = (cell: PetitionCell) => cell.kind === 'COMPLAINT';
/** A complaint in a matter that was decided before is one of the second instance. */
const again = prior('FIRST_RESOLVED', 'SECOND_RESOLVED', 'JUDGED');
const fit = all(ours, eligible);

/** Form 02/XLD of Circular 02/2021: processing of complaints. */
export const xld02: Form<PetitionCell> = {
  code: 'XLD_02',
  en: 'Processing of complaints',
  vi: 'Tổng hợp kết quả xử lý đơn khiếu nại',
  source: 'Circular 02/2021/TT-TTCP, form 02/XLD',
  columns: [
    petitions(1, 'all petitions', 'tổng số đơn', all(ours, counted)),
    petitions(2, 'carried over, joint', 'kỳ trước chuyển sang, nhiều người đứng tên', all(ours, carriedOver, joint)),
    petitions(3, 'carried over, single', 'kỳ trước chuyển sang, một người đứng tên', all(ours, carriedOver, not(joint))),
    petitions(4, 'received, joint', 'tiếp nhận trong kỳ, nhiều người đứng tên', all(ours, received, joint)),
    petitions(5, 'received, single', 'tiếp nhận trong kỳ, một người đứng tên', all(ours, received, not(joint))),
    petitions(6, 'processed', 'đơn đã xử lý', all(ours, processed)),
    petitions(7, 'processed, carried over', 'đã xử lý, kỳ trước chuyển sang', all(ours, processed, carriedOver)),
    petitions(8, 'processed, received', 'đã xử lý, tiếp nhận trong kỳ', all(ours, processed, received)),
    petitions(9, 'eligible petitions', 'đủ điều kiện xử lý, số đơn', fit),
    matters(10, 'eligible cases', 'đủ điều kiện xử lý, số vụ việc', fit),
    matters(11, 'administrative', 'lĩnh vực hành chính', all(fit, inField('ADMINISTRATIVE', 'PUBLIC_SERVICE'))),
    matters(12, 'administrative, policy', 'chế độ, chính sách', all(fit, inField('ADMINISTRATIVE.POLICY'))),
    matters(13, 'administrative, land and housing', 'đất đai, nhà cửa', all(fit, inField('ADMINISTRATIVE.LAND_HOUSING'))),
    matters(
      14,
      'administrative, other',
      'hành chính khác',
      all(fit, inField('ADMINISTRATIVE', 'PUBLIC_SERVICE'), not(inField('ADMINISTRATIVE.POLICY', 'ADMINISTRATIVE.LAND_HOUSING'))),
    ),
    matters(15, 'judicial', 'lĩnh vực tư pháp', all(fit, inField('JUDICIAL'))),
    matters(16, 'Party and mass organizations', 'lĩnh vực Đảng, đoàn thể', all(fit, inField('PARTY_AND_MASS'))),
    matters(17, 'other fields', 'lĩnh vực khác', all(fit, inField('OTHER', 'CORRUPTION'))),
    matters(18, 'resolved, first instance', 'đã giải quyết lần đầu', all(fit, prior('FIRST_RESOLVED'))),
    matters(19, 'resolved, second instance', 'đã giải quyết lần hai', all(fit, prior('SECOND_RESOLVED'))),
    matters(20, 'judged by a court', 'đã có bản án của Tòa án', all(fit, prior('JUDGED'))),
    matters(21, 'being resolved', 'đang giải quyết', all(fit, prior('IN_PROGRESS'))),
    matters(22, 'not resolved', 'chưa giải quyết', all(fit, prior('UNRESOLVED'))),
    matters(23, 'to be resolved here', 'vụ việc thuộc thẩm quyền', all(ours, competent)),
    matters(24, 'to be resolved here, first instance', 'thuộc thẩm quyền, lần đầu', all(ours, competent, not(again))),
    matters(25, 'to be resolved here, second instance', 'thuộc thẩm quyền, lần hai', all(ours, competent, again)),
    matters(26, 'to be resolved elsewhere', 'vụ việc không thuộc thẩm quyền', all(ours, notCompetent)),
    matters(27, 'guided', 'hướng dẫn', all(ours, guided)),
    matters(28, 'transferred', 'chuyển đơn', all(ours, transferred)),
    matters(29, 'urged', 'đôn đốc giải quyết', all(ours, urged)),
    replies(30, 'replies to transfers', 'số văn bản phúc đáp nhận được do chuyển đơn', all(ours, replied)),
  ],
  identities: ['1=2+3+4+5', '6=7+8', '10=11+15+16+17=18+19+20+21+22=23+26', '11=12+13+14', '23=24+25', '26=27+28+29'],
};
