import { project } from '@danvan/aggregate-store';
import { organization } from '@danvan/contracts';
import type { Stores } from '../persistence/stores.ts';

export const organizationCopy = ({ organizationCopies, marks }: Pick<Stores, 'organizationCopies' | 'marks'>) =>
  project(organization, {
    group: 'emulation.organization-copy.v1',
    into: organizationCopies,
    marks,
    row: ({ id, provenance: _, ...kept }) => ({ _id: id, ...kept }),
  });
