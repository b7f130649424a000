/** One measured figure. `target` null: it is told, and nothing hangs on it. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'MiB' | 'ms' | 'commands' | '/s' | '×';
  readonly target: { readonly kind: 'at most' | 'at least'; readonly value: number } | null;
};

/** Whether a figure is as good as its target; a figure that could not be measured (NaN) is not. */
export const isMet = ({ value, target }: Figure): boolean =>
  target === null || (target.kind === 'at most' ? value <= target.value : value >= target.value);

/** What was measured ÷ its target; null without a target. */
export const ratio = ({ value, target }: Figure): number | null => (target === null ? null : value / target.value);

const rounded = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));

/** One line for people. */
export function figureLine(figure: Figure): string {
  const { name, value, unit, target } = figure;
  const measured = `${name}: ${rounded(value)} ${unit}`;
  if (target === null) return `  ${measured}`;
  return `${isMet(figure) ? '✓' : '✗'} ${measured} (${target.kind} ${target.value}; ratio ${ratio(figure)?.toFixed(2)})`;
}
