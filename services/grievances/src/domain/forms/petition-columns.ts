import type { PetitionStatus, PriorResolution } from '@danvan/contracts';
import type { PetitionCell } from './petition-cell.ts';
import type { Column, ColumnUnit } from './types.ts';

type When = (cell: PetitionCell) => boolean;

const column =
  (unit: ColumnUnit) =>
  (number: number, en: string, vi: string, when: When): Column<PetitionCell> => ({
    ...{ number, en, vi, unit },
    of: (cell) => (when(cell) ? cell.petitions : 0),
  });

/** A column that counts petitions (đơn). */
export const petitions = column('PETITIONS');
/** A column of replies to what was transferred. */
export const replies = column('DOCUMENTS');
/** A column that counts matters (vụ việc): petitions that joined another's case are no matter of their own. */
export const matters = (number: number, en: string, vi: string, when: When): Column<PetitionCell> =>
  column('CASES')(number, en, vi, (cell) => !cell.joined && when(cell));

export const all =
  (...conditions: readonly When[]): When =>
  (cell) =>
    conditions.every((condition) => condition(cell));

export const counted: When = (cell) => cell.counted;
export const carriedOver: When = (cell) => cell.counted && cell.carriedOver;
export const received: When = (cell) => cell.counted && !cell.carriedOver;
export const joint: When = ({ signatoryType }) => signatoryType === 'JOINT';
export const single: When = ({ signatoryType }) => signatoryType === 'SINGLE';
export const other: When = ({ signatoryType }) => signatoryType === 'OTHER';
export const processed: When = (cell) => cell.processed;

const handled: ReadonlySet<PetitionStatus> = new Set(['LINKED', 'GUIDED', 'TRANSFERRED', 'URGED', 'RETURNED_TO_SENDER']);

/** Processed, and fit to be handled (Circular 05/2021 Art. 6): neither filed away nor an anonymous lead. */
export const eligible: When = (cell) => cell.processed && cell.eligibility === 'ELIGIBLE' && handled.has(cell.status);
export const competent: When = (cell) => eligible(cell) && cell.status === 'LINKED';
export const notCompetent: When = (cell) => eligible(cell) && cell.status !== 'LINKED';
export const guided: When = (cell) => eligible(cell) && cell.status === 'GUIDED';
/** What was returned to a forwarder went to another body as well. */
export const transferred: When = (cell) => eligible(cell) && (cell.status === 'TRANSFERRED' || cell.status === 'RETURNED_TO_SENDER');
export const urged: When = (cell) => eligible(cell) && cell.status === 'URGED';

export const replied: When = (cell) => cell.replied;

/** What the matter had come to before; not told counts as unresolved. */
export const prior =
  (...resolutions: readonly PriorResolution[]): When =>
  ({ priorResolution }) =>
    resolutions.includes(priorResolution ?? 'UNRESOLVED');

/** In one of these fields or under one. */
export const inField =
  (...codes: readonly string[]): When =>
  ({ fieldCode }) =>
    codes.some((code) => fieldCode === code || fieldCode.startsWith(`${code}.`));

export const not =
  (condition: When): When =>
  (cell) =>
    !condition(cell);
