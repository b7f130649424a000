import { describe, expect, it } from 'vitest';
import { checkIdentities, report } from './report.ts';
import type { Form } from './types.ts';

type Turns = { readonly regular: boolean; readonly turns: number };
const turns = (number: number, of: (cell: Turns) => number) => ({ number, en: 'turns', vi: 'lượt', unit: 'TURNS', of }) as const;
const form: Form<Turns> = {
  ...{ code: 'XLD_04', en: 'Reception', vi: 'Tiếp công dân', source: 'Circular 02/2021' },
  columns: [
    turns(1, (cell) => cell.turns),
    turns(2, (cell) => (cell.regular ? cell.turns : 0)),
    turns(3, (cell) => (cell.regular ? 0 : cell.turns)),
  ],
  identities: ['1=2+3'],
};

describe('a form', () => {
  it('adds up what each cell brings to each column, and tells whether its identities hold', () => {
    const { columns, identities } = report(form, [
      { regular: true, turns: 4 },
      { regular: false, turns: 3 },
      { regular: true, turns: 1 },
    ]);
    expect(columns.map(({ value }) => value)).toEqual([8, 5, 3]);
    expect(identities).toEqual([{ formula: '1=2+3', left: 8, right: 8, holds: true }]);
  });

  it('is nought where there is nothing to count, and its identities hold', () => {
    const { columns, identities } = report(form, []);
    expect(columns.map(({ value }) => value)).toEqual([0, 0, 0]);
    expect(identities.every(({ holds }) => holds)).toBe(true);
  });
});

describe('an identity', () => {
  const values = [7, 3, 4, 5].map((value, index) => ({ ...turns(index + 1, () => 0), value }));

  it('in a chain is checked side by side against the first', () => {
    expect(checkIdentities(['1=2+3=2+4'], values)).toEqual([
      { formula: '1=2+3', left: 7, right: 7, holds: true },
      { formula: '1=2+4', left: 7, right: 8, holds: false },
    ]);
  });

  it('names columns that there are', () => {
    expect(() => checkIdentities(['1=9'], values)).toThrow('«9» is no column');
  });
});
