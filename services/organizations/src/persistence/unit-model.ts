import { aggregateModel } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Unit } from '../domain/unit/types.ts';

const text = { type: String, required: true };

export const unitModel = (connection: Connection) =>
  aggregateModel<Unit>(
    connection,
    'units',
    {
      name: text,
      level: text,
      status: text,
      parentCode: { type: String, default: null },
      path: { type: [String], required: true },
      provenance: text,
      validFrom: text,
      validTo: { type: String, default: null },
      predecessorCodes: { type: [String], default: [] },
      successorCodes: { type: [String], default: [] },
      periods: { type: [Schema.Types.Mixed], default: [] },
    },
    [[{ path: 1, _id: 1 }], [{ level: 1, _id: 1 }], [{ parentCode: 1, _id: 1 }]],
  );

/** What can be asked of a unit, and where it stands. `under`: its path holds the code. */
export const unitFilterFields = {
  code: '_id',
  name: 'name',
  level: 'level',
  status: 'status',
  parentCode: 'parentCode',
  under: 'path',
  provenance: 'provenance',
} as const;
