import type { Cell, ShownCell, ShownStatistics } from './types.ts';

/** Fewer denunciations than this are not shown: who denounced could be guessed. */
export const SMALLEST_SHOWN = 5;

const figures = ['count', 'decided', 'onTime'] as const;

/**
 * Hides small counts of denunciations, and as many other cells as it takes that none of them can be computed back from the
 * total: the smallest first, the total itself when all else is not enough. Pass the groups that add up to the total; an
 * answer without groups has none.
 */
export function suppress(total: Cell, groups: readonly Cell[]): ShownStatistics {
  const hidden = new Set(groups.filter(isSmall));
  if (hidden.size === 0) return { total: isSmall(total) ? hide() : show(total), groups: groups.map(show) };

  const candidates = groups.filter((cell) => !hidden.has(cell) && cell.count > 0).sort((a, b) => a.count - b.count);
  for (const cell of candidates) {
    if (isAmbiguous([...hidden])) break;
    hidden.add(cell);
  }
  const totalShown = !isSmall(total) && isAmbiguous([...hidden]);
  return { total: totalShown ? show(total) : hide(), groups: groups.map((cell) => (hidden.has(cell) ? hide() : show(cell))) };
}

/** A count under the limit, or one of its parts; nought is no one. */
function isSmall(cell: Cell): boolean {
  return cell.sensitive && figures.some((figure) => cell[figure] > 0 && cell[figure] < SMALLEST_SHOWN);
}

/**
 * Whoever knows the total knows the sum of the hidden cells. It must leave each of them any count from 1 to the limit, and
 * must not itself be a small figure.
 */
function isAmbiguous(hidden: readonly Cell[]): boolean {
  const sum = (figure: (typeof figures)[number]) => hidden.reduce((running, cell) => running + cell[figure], 0);
  const othersAtLeast = hidden.length - 1;
  const parts = [sum('decided'), sum('onTime')];
  return othersAtLeast > 0 && sum('count') - othersAtLeast >= SMALLEST_SHOWN && parts.every((part) => part === 0 || part >= SMALLEST_SHOWN);
}

const show = ({ count, decided, onTime }: Cell): ShownCell => ({ count, decided, onTime, suppressed: false });
const hide = (): ShownCell => ({ count: null, decided: null, onTime: null, suppressed: true });
