import type { CheckedIdentity, ColumnValue, Form, FormReport } from './types.ts';

/** The form over these cells: every column's value, and every identity that the form prints, checked. */
export function report<Cell>({ columns, identities }: Form<Cell>, cells: readonly Cell[]): FormReport {
  const values = columns.map(({ of, ...column }) => ({ ...column, value: cells.reduce((sum, cell) => sum + of(cell), 0) }));
  return { columns: values, identities: checkIdentities(identities, values) };
}

/** @throws Error for an identity that names no column of the form: the form is written wrongly */
export function checkIdentities(identities: readonly string[], values: readonly ColumnValue[]): readonly CheckedIdentity[] {
  const byNumber = new Map(values.map(({ number, value }) => [number, value]));
  const side = (terms: string) =>
    terms.split('+').reduce((sum, term) => {
      const value = byNumber.get(Number(term));
      if (value === undefined) throw new Error(`«${term}» is no column`);
      return sum + value;
    }, 0);
  return identities.flatMap((chain) => {
    const [first = '', ...others] = chain.split('=');
    return others.map((other) => {
      const left = side(first);
      const right = side(other);
      return { formula: `${first}=${other}`, left, right, holds: left === right };
    });
  });
}
