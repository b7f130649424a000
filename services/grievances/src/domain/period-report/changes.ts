import type { Figure, FigureChange } from './types.ts';

/** The figures that differ between two reports; one that is in only one of them counts as 0 in the other. */
export function figureChanges(before: readonly Figure[], after: readonly Figure[]): readonly FigureChange[] {
  const keyOf = ({ form, column }: Pick<Figure, 'form' | 'column'>) => `${form} ${column}`;
  const old = new Map(before.map((figure) => [keyOf(figure), figure]));
  const now = new Map(after.map((figure) => [keyOf(figure), figure]));
  return [...new Map([...old, ...now]).entries()]
    .map(([key, { form, column }]) => ({ form, column, before: old.get(key)?.value ?? 0, after: now.get(key)?.value ?? 0 }))
    .filter((change) => change.before !== change.after);
}
