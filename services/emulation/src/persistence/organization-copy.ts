import { type CopyRow, type Indexed, plainModel } from '@danvan/aggregate-store';
import type { OrganizationView } from '@danvan/contracts';
import type { Place } from '@danvan/identity';
import type { Connection } from 'mongoose';

/** What emulation needs to know of an organization: who registers, where it stands, and since when. */
export type OrganizationCopy = CopyRow & Omit<OrganizationView, 'id' | 'provenance'>;

export const organizationCopyModel = (connection: Connection): Indexed<OrganizationCopy> =>
  plainModel<OrganizationCopy>(
    connection,
    'organization_copy',
    {
      version: Number,
      name: String,
      type: String,
      unitCode: String,
      unitPath: [String],
      level: String,
      parentId: { type: String, default: null },
      path: [String],
      status: String,
      validFrom: String,
      validTo: { type: String, default: null },
    },
    [[{ unitPath: 1, type: 1 }]],
  );

export const placeOf = ({ _id, type, unitCode, path, unitPath }: OrganizationCopy): Place => ({ id: _id, type, unitCode, path, unitPath });
