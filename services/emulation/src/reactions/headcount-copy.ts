import { project } from '@danvan/aggregate-store';
import { organizationHeadcount } from '@danvan/contracts';
import type { Stores } from '../persistence/stores.ts';

export const headcountCopy = ({ headcountCopies, marks }: Pick<Stores, 'headcountCopies' | 'marks'>) =>
  project(organizationHeadcount, {
    group: 'emulation.headcount-copy.v1',
    into: headcountCopies,
    marks,
    row: ({ id, counts }) => ({ _id: id, counts }),
  });
