import type { Remedy } from '@danvan/contracts';
import type { CaseCell } from './case-cell.ts';
import type { Column, ColumnUnit } from './types.ts';

type When = (cell: CaseCell) => boolean;
type Of = (cell: CaseCell) => number;

export const column = (unit: ColumnUnit, number: number, en: string, vi: string, of: Of): Column<CaseCell> => ({
  number,
  en,
  vi,
  unit,
  of,
});

/** A column that counts cases (vụ việc). */
export const cases = (number: number, en: string, vi: string, when: When) =>
  column('CASES', number, en, vi, (cell) => (when(cell) ? cell.cases : 0));

const unitOf: Readonly<Record<keyof Remedy, ColumnUnit>> = {
  stateMoney: 'VND',
  stateLand: 'SQUARE_METRES',
  organizationMoney: 'VND',
  organizationLand: 'SQUARE_METRES',
  individualMoney: 'VND',
  individualLand: 'SQUARE_METRES',
  organizationsRestored: 'ORGANIZATIONS',
  individualsRestored: 'PERSONS',
  personsDisciplined: 'PERSONS',
  officialsDisciplined: 'PERSONS',
  crimeCases: 'CASES',
  crimePersons: 'PERSONS',
  crimeOfficials: 'PERSONS',
};

const remedies =
  (part: 'recommended' | 'enforced', when: When) =>
  (number: number, en: string, vi: string, field: keyof Remedy): Column<CaseCell> =>
    column(unitOf[field], number, en, vi, (cell) => (when(cell) ? cell[part][field] : 0));

/** Columns of what the decisions and conclusions of these cases recommend. */
export const recommended = (when: When) => remedies('recommended', when);
/** Columns of what has been done of it. */
export const enforced = (when: When) => remedies('enforced', when);
