import type { ReceptionCell } from './reception-cell.ts';
import type { Column, ColumnUnit, Form } from './types.ts';

type Count = Exclude<keyof ReceptionCell, 'receptionType' | 'receivedBy'>;
type When = (cell: ReceptionCell) => boolean;
type Block = { readonly en: string; readonly vi: string; readonly when: When };

const counts: readonly (readonly [Count, ColumnUnit, string, string])[] = [
  ['turns', 'TURNS', 'turns', 'số lượt tiếp'],
  ['persons', 'PERSONS', 'persons', 'số người'],
  ['firstCases', 'CASES', 'cases, first time', 'số vụ việc, tiếp lần đầu'],
  ['repeatCases', 'CASES', 'cases, repeated', 'số vụ việc, tiếp nhiều lần'],
  ['largeGroups', 'GROUPS', 'large groups', 'đoàn đông người, số đoàn'],
  ['largeGroupPersons', 'PERSONS', 'large groups, persons', 'đoàn đông người, số người'],
  ['largeGroupFirstCases', 'CASES', 'large groups, cases, first time', 'đoàn đông người, số vụ việc, tiếp lần đầu'],
  ['largeGroupRepeatCases', 'CASES', 'large groups, cases, repeated', 'đoàn đông người, số vụ việc, tiếp nhiều lần'],
];

/** What a block of the form counts, from its first column on. */
const columnsOf = (first: number, { en, vi, when }: Block): readonly Column<ReceptionCell>[] =>
  counts.map(([count, unit, name, ten], index) => ({
    ...{ number: first + index, unit, en: `${en}, ${name}`, vi: `${vi}, ${ten}` },
    of: (cell) => (when(cell) ? cell[count] : 0),
  }));

const total = (number: number, unit: ColumnUnit, en: string, vi: string, of: Column<ReceptionCell>['of']) => ({ number, unit, en, vi, of });
const sessions = (number: number, { en, vi, when }: Block) =>
  total(number, 'SESSIONS', `${en}, sessions`, `${vi}, số kỳ tiếp`, (cell) => (when(cell) ? cell.sessions : 0));

const regular: Block = { en: 'regular', vi: 'tiếp thường xuyên', when: ({ receptionType }) => receptionType === 'REGULAR' };
const head: Block = { en: 'by the head', vi: 'Thủ trưởng tiếp', when: ({ receivedBy }) => receivedBy === 'HEAD' };
const delegate: Block = { en: 'by a delegate', vi: 'ủy quyền tiếp', when: ({ receivedBy }) => receivedBy === 'DELEGATE' };

/** Form 01/TCD of Circular 02/2021: who was received, by whom and how often. The order of columns 4 to 29 is read from its formulas. */
export const tcd01: Form<ReceptionCell> = {
  code: 'TCD_01',
  en: 'Citizen reception',
  vi: 'Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất',
  source: 'Circular 02/2021/TT-TTCP, form 01/TCD',
  columns: [
    total(1, 'TURNS', 'turns', 'tổng số lượt tiếp', ({ turns }) => turns),
    total(2, 'PERSONS', 'persons', 'tổng số người được tiếp', ({ persons }) => persons),
    total(3, 'CASES', 'cases', 'tổng số vụ việc', ({ firstCases, repeatCases }) => firstCases + repeatCases),
    ...columnsOf(4, regular),
    sessions(12, head),
    ...columnsOf(13, head),
    sessions(21, delegate),
    ...columnsOf(22, delegate),
  ],
  identities: ['1=4+13+22', '2=5+14+23', '3=6+7+15+16+24+25'],
};
