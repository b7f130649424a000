export const formCodes = ['TCD_01', 'TCD_02', 'XLD_01', 'XLD_02', 'XLD_03', 'XLD_04', 'KQGQ_01', 'KQGQ_02', 'KQGQ_03', 'KQGQ_04'] as const;
export type FormCode = (typeof formCodes)[number];

export const columnUnits = [
  'PETITIONS',
  'CASES',
  'TURNS',
  'PERSONS',
  'GROUPS',
  'SESSIONS',
  'DOCUMENTS',
  'ORGANIZATIONS',
  'VND',
  'SQUARE_METRES',
] as const;
export type ColumnUnit = (typeof columnUnits)[number];

/** A column of an official form: what it is called, and what a cell of counted records adds to it. */
export type Column<Cell> = {
  readonly number: number;
  readonly en: string;
  readonly vi: string;
  readonly unit: ColumnUnit;
  of(cell: Cell): number;
};

/**
 * An official form. Cells are groups of records that are alike in all that the form asks, so a form is computed from some hundred
 * cells whatever the number of records. `identities` are as the form prints them: `1=2+3`, also in chains `9=11+12=18+22`.
 */
export type Form<Cell> = {
  readonly code: FormCode;
  readonly en: string;
  readonly vi: string;
  readonly source: string;
  readonly columns: readonly Column<Cell>[];
  readonly identities: readonly string[];
};

export type ColumnValue = Omit<Column<never>, 'of'> & { readonly value: number };

/** An accounting identity of a form: both sides as computed, and whether they agree. */
export type CheckedIdentity = { readonly formula: string; readonly left: number; readonly right: number; readonly holds: boolean };

export type FormReport = { readonly columns: readonly ColumnValue[]; readonly identities: readonly CheckedIdentity[] };
