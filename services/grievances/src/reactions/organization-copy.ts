import { project } from '@danvan/aggregate-store';
import { organization } from '@danvan/contracts';
import type { Stores } from '../persistence/stores.ts';

/** Keeps the copy of organizations up to date. */
export const organizationCopy = ({ organizations, marks }: Pick<Stores, 'organizations' | 'marks'>) =>
  project(organization, {
    group: 'grievances.organization-copy.v1',
    into: organizations,
    marks,
    row: ({ id, name, type, unitCode, unitPath, level, parentId, path, status }) => ({
      _id: id,
      name,
      type,
      unitCode,
      unitPath,
      level,
      parentId,
      path,
      status,
    }),
  });
