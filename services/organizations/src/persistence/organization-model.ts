import { aggregateModel } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Organization } from '../domain/organization/types.ts';

const text = { type: String, required: true };

export const organizationModel = (connection: Connection) =>
  aggregateModel<Organization>(
    connection,
    'organizations',
    {
      name: text,
      type: text,
      unitCode: text,
      unitPath: { type: [String], required: true },
      level: text,
      parentId: { type: String, default: null },
      path: { type: [String], required: true },
      status: text,
      provenance: text,
      validFrom: text,
      validTo: { type: String, default: null },
      predecessorIds: { type: [String], default: [] },
      successorIds: { type: [String], default: [] },
      periods: { type: [Schema.Types.Mixed], default: [] },
    },
    [[{ path: 1, _id: 1 }], [{ unitPath: 1, _id: 1 }], [{ type: 1, _id: 1 }], [{ parentId: 1, _id: 1 }]],
  );

/** What can be asked of an organization, and where it stands. `under` and `underUnit` look into the paths. */
export const organizationFilterFields = {
  id: '_id',
  name: 'name',
  type: 'type',
  level: 'level',
  status: 'status',
  unitCode: 'unitCode',
  underUnit: 'unitPath',
  parentId: 'parentId',
  under: 'path',
  validFrom: 'validFrom',
  provenance: 'provenance',
} as const;

/** Group key → its name in the answer and its expression. */
export const organizationGroupKeys = {
  TYPE: ['type', '$type'],
  LEVEL: ['level', '$level'],
  UNIT: ['unitCode', '$unitCode'],
  STATUS: ['status', '$status'],
  YEAR_FOUNDED: ['yearFounded', { $toInt: { $substrCP: ['$validFrom', 0, 4] } }],
  PROVENANCE: ['provenance', '$provenance'],
} as const;
