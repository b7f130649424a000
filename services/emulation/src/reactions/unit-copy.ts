import { project } from '@danvan/aggregate-store';
import { administrativeUnit } from '@danvan/contracts';
import type { Stores } from '../persistence/stores.ts';

export const unitCopy = ({ unitCopies, marks }: Pick<Stores, 'unitCopies' | 'marks'>) =>
  project(administrativeUnit, {
    group: 'emulation.unit-copy.v1',
    into: unitCopies,
    marks,
    row: ({ id, provenance: _, ...kept }) => ({ _id: id, ...kept }),
  });
