import { project } from '@danvan/aggregate-store';
import { administrativeUnit } from '@danvan/contracts';
import type { Stores } from '../persistence/stores.ts';

/** Keeps the copy of administrative units up to date. */
export const unitCopy = ({ unitCopies, marks }: Pick<Stores, 'unitCopies' | 'marks'>) =>
  project(administrativeUnit, {
    group: 'grievances.unit-copy.v1',
    into: unitCopies,
    marks,
    row: ({ id, successorCodes = [], periods = [] }) => ({ _id: id, successorCodes, periods }),
  });
