import type { Block, DenunciationCell } from './types.ts';

/** Fewer denunciations than this are not shown: who denounced could be guessed. */
export const SMALLEST_SHOWN = 5;
const largestHidden = SMALLEST_SHOWN - 1;

const sum = (cells: readonly DenunciationCell[], figure: 'count' | 'decided' | 'onTime') =>
  cells.reduce((all, cell) => all + cell[figure], 0);
const isSmall = ({ count }: DenunciationCell) => count < SMALLEST_SHOWN;

/**
 * May these cells be told as one sum? Whoever knows the sum, which cells are in it, and which of them are small, must be left with
 * every small one anywhere from 1 to 4.
 */
export function hidesEachSmallCell(cells: readonly DenunciationCell[]): boolean {
  const small = cells.filter(isSmall).length;
  const large = cells.length - small;
  const total = sum(cells, 'count');
  if (small === 0) return true;
  const largestPossible = total - (small - 1) - SMALLEST_SHOWN * large;
  const smallestPossible = large > 0 ? 1 : total - largestHidden * (small - 1);
  return largestPossible >= largestHidden && smallestPossible <= 1;
}

/** Parts that tell of few are not told, and nought is no one. */
const told = (part: number): number | null => (part > 0 && part < SMALLEST_SHOWN ? null : part);

const blockOf = (cells: readonly DenunciationCell[]): Block => ({
  cells,
  count: sum(cells, 'count'),
  decided: told(sum(cells, 'decided')),
  onTime: told(sum(cells, 'onTime')),
});

type Unit = { readonly code: string; readonly children: Map<string, Unit>; cell: DenunciationCell | null };

function treeOf(cells: readonly DenunciationCell[]): Unit {
  const root: Unit = { code: '', children: new Map(), cell: null };
  for (const cell of cells) {
    let at = root;
    for (const code of cell.unitPath) {
      const below = at.children.get(code) ?? { code, children: new Map(), cell: null };
      at.children.set(code, below);
      at = below;
    }
    at.cell = cell;
  }
  return root;
}

/** The fewest large cells that make the pool safe to tell: one where one is enough, else the smallest together. */
function coverFor(pool: readonly DenunciationCell[], large: readonly DenunciationCell[]): readonly DenunciationCell[] | null {
  if (hidesEachSmallCell(pool)) return [];
  const sorted = large.toSorted((a, b) => a.count - b.count || (a.unitCode < b.unitCode ? -1 : 1));
  const single = sorted.find((cell) => hidesEachSmallCell([...pool, cell]));
  if (single) return [single];
  for (let taken = 2; taken <= sorted.length; taken += 1)
    if (hidesEachSmallCell([...pool, ...sorted.slice(0, taken)])) return sorted.slice(0, taken);
  return null;
}

type Closed = { readonly blocks: readonly (readonly DenunciationCell[])[]; readonly pool: readonly DenunciationCell[] };

/** Closes what can be closed within a unit; what is left over is for the unit above. */
function close({ cell, children }: Unit): Closed {
  const below = [...children.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(close);
  const own = cell ? [cell] : [];
  const pool = [...own.filter(isSmall), ...below.flatMap((closed) => closed.pool)];
  const blocks = [...own.filter((one) => !isSmall(one)).map((one) => [one]), ...below.flatMap((closed) => closed.blocks)];
  if (pool.length === 0 || children.size === 0) return { blocks, pool };
  const large = blocks.filter((block) => block.length === 1).flat();
  const cover = coverFor(pool, large);
  if (cover === null) return { blocks, pool };
  const kept = blocks.filter(([first, ...more]) => more.length > 0 || !first || !cover.includes(first));
  return { blocks: [...kept, [...pool, ...cover]], pool: [] };
}

/**
 * Divides the cells, year by year, into blocks: a cell of five or more by itself, smaller ones joined with their neighbours in the
 * tree of units, with a large one where nothing less hides them. Cells that cannot be joined safely are in no block. Whatever
 * figures are told are sums of whole blocks, so nothing about a single cell can be computed from any number of them.
 */
export function blocksOf(cells: readonly DenunciationCell[]): readonly Block[] {
  const years = Map.groupBy(
    cells.filter(({ count }) => count > 0),
    ({ year }) => year,
  );
  return [...years.values()].flatMap((ofYear) => close(treeOf(ofYear)).blocks.map(blockOf));
}
