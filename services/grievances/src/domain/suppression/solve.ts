const isZero = (value: number | undefined) => Math.abs(value ?? 0) < 1e-9;

/** Rows of an augmented matrix in reduced echelon form. */
function reduced(rows: readonly (readonly number[])[]): number[][] {
  const matrix = rows.map((row) => [...row]);
  let pivot = 0;
  const width = (matrix[0]?.length ?? 1) - 1;
  for (let column = 0; column < width && pivot < matrix.length; column += 1) {
    const found = matrix.findIndex((row, at) => at >= pivot && !isZero(row[column]));
    if (found < 0) continue;
    const [a, b] = [matrix[pivot] ?? [], matrix[found] ?? []];
    matrix[pivot] = b;
    matrix[found] = a;
    const lead = matrix[pivot]?.[column] ?? 1;
    matrix[pivot] = (matrix[pivot] ?? []).map((value) => value / lead);
    for (const [at, row] of matrix.entries()) {
      const factor = row[column] ?? 0;
      if (at !== pivot && !isZero(factor)) matrix[at] = row.map((value, place) => value - factor * (matrix[pivot]?.[place] ?? 0));
    }
    pivot += 1;
  }
  return matrix.slice(0, pivot);
}

/**
 * What an attacker finds who has written down every answer as an equation: each unknown that the equations determine, with its
 * value. For the specs. @param equations coefficients of the unknowns, then the sum
 */
export function solvedUnknowns(equations: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const solved = reduced(equations).filter((row) => row.slice(0, -1).filter((value) => !isZero(value)).length === 1);
  return new Map(solved.map((row) => [row.findIndex((value) => !isZero(value)), row.at(-1) ?? 0]));
}
