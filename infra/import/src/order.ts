import type { Fault, Row } from './row.ts';

/**
 * Rows with each one after the one above it, and those of a branch together; what stands in a circle, or under one, is a fault.
 */
export function inOrder(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly faults: readonly Fault[] } {
  const present = new Set(rows.map(({ reference }) => reference));
  const isTop = ({ parent }: Row): boolean => parent === null || !present.has(parent);
  const below = Map.groupBy(
    rows.filter((row) => !isTop(row)),
    ({ parent }) => parent,
  );
  const ordered: Row[] = [];
  const waiting = rows.filter(isTop).toReversed();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    ordered.push(row);
    waiting.push(...(below.get(row.reference) ?? []).toReversed());
  }
  const reached = new Set(ordered);
  return { rows: ordered, faults: rows.filter((row) => !reached.has(row)).map(circular) };
}

const circular = ({ line, reference }: Row): Fault => ({
  line,
  reference,
  messageEn: 'It stands under itself, or under rows that do.',
  messageVi: 'Tổ chức trực thuộc chính mình hoặc thuộc một vòng lặp.',
});
