import { type CaseFilter, type Facts, holds } from './holds.ts';
import type { Block, DenunciationCell, DenunciationFigures } from './types.ts';

/** By what denunciations can be told apart: all three are the same for every case of a cell. */
export type CellKey = { readonly kind?: string; readonly unitCode?: string; readonly receivedYear?: number };

/** A group of an answer: what it tells of denunciations, or that it tells nothing of those that it has. */
export type DenunciationGroup = { readonly key: CellKey; readonly figures: DenunciationFigures | null };

export type DenunciationAnswer = {
  readonly total: DenunciationFigures | null;
  /** True where the total leaves denunciations out. */
  readonly totalWithheld: boolean;
  /** The question reaches into the year that is not over, of which nothing is told. */
  readonly currentYearToo: boolean;
  /** Groups that have denunciations of the years that are told; null where the question divides cells, and nothing is told. */
  readonly groups: readonly DenunciationGroup[] | null;
};

type Question = {
  readonly filter: CaseFilter | null;
  readonly groupBy: readonly string[];
  /** The year that is not over yet: its figures move with every petition, so they are not told. */
  readonly currentYear: number;
};

const none: DenunciationFigures = { count: 0, decided: 0, onTime: 0 };
const tellableKeys: ReadonlySet<string> = new Set(['KIND', 'UNIT', 'RECEIVED_YEAR']);
const factsOf = ({ unitCode, unitPath, year }: DenunciationCell): Facts => ({ kind: 'DENUNCIATION', unitCode, unitPath, year });

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** The sum of the blocks that the cells are made of; null where they cut one, or hold what is in none. */
function figuresOf(cells: readonly DenunciationCell[], blockOf: ReadonlyMap<DenunciationCell, Block>): DenunciationFigures | null {
  const asked = new Set(cells);
  const blocks = new Set<Block>();
  for (const cell of cells) {
    const block = blockOf.get(cell);
    if (!block?.cells.every((other) => asked.has(other))) return null;
    blocks.add(block);
  }
  return [...blocks].reduce<DenunciationFigures>(
    (sum, { count, decided, onTime }) => ({
      count: sum.count + count,
      decided: plus(sum.decided, decided),
      onTime: plus(sum.onTime, onTime),
    }),
    none,
  );
}

function keyOf({ unitCode, year }: DenunciationCell, groupBy: readonly string[]): CellKey {
  return {
    ...(groupBy.includes('KIND') && { kind: 'DENUNCIATION' }),
    ...(groupBy.includes('UNIT') && { unitCode }),
    ...(groupBy.includes('RECEIVED_YEAR') && { receivedYear: year }),
  };
}

/** Can a question find denunciations at all? */
export const mayFindDenunciations = (filter: CaseFilter | null): boolean => holds(filter, { kind: 'DENUNCIATION' }) !== 'NONE';

/** What is told of denunciations to who does not work on them. Every figure is a sum of whole blocks, whatever is asked. */
export function answerOnDenunciations(
  cells: readonly DenunciationCell[],
  blocks: readonly Block[],
  question: Question,
): DenunciationAnswer {
  const { filter, groupBy, currentYear } = question;
  const currentYearToo = holds(filter, { kind: 'DENUNCIATION', year: currentYear }) !== 'NONE';
  const nothingTold: DenunciationAnswer = { total: null, totalWithheld: true, currentYearToo, groups: null };
  if (groupBy.some((key) => !tellableKeys.has(key))) return nothingTold;
  const verdicts = cells.map((cell) => [cell, holds(filter, factsOf(cell))] as const);
  if (verdicts.some(([, verdict]) => verdict === 'SOME')) return nothingTold;
  const covered = verdicts.filter(([, verdict]) => verdict === 'ALL').map(([cell]) => cell);
  const blockOf = new Map(blocks.flatMap((block) => block.cells.map((cell) => [cell, block] as const)));
  const groups = [...Map.groupBy(covered, (cell) => JSON.stringify(keyOf(cell, groupBy))).values()].flatMap((ofGroup) => {
    const [first] = ofGroup;
    return first ? [{ key: keyOf(first, groupBy), figures: figuresOf(ofGroup, blockOf) }] : [];
  });
  const total = figuresOf(covered, blockOf);
  return { total, totalWithheld: total === null || currentYearToo, currentYearToo, groups: groupBy.length > 0 ? groups : [] };
}
