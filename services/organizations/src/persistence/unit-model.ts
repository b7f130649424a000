import { aggregateModel, type FilterFields } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Unit } from '../domain/unit/types.ts';
import { directly, inPeriod, inStatus, type Sight, under } from './sight.ts';

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
      derived: { keys: { type: [String], default: [] }, folded: { type: String, default: '' } },
    },
    [[{ 'derived.keys': 1 }], [{ path: 1 }], [{ level: 1, _id: 1 }], [{ parentCode: 1, _id: 1 }], [{ 'derived.folded': 1, _id: 1 }]],
  );

/** What can be asked of a unit on the day of the sight. `under`: its way leads through the code. */
export const unitFilterFields = (sight: Sight): FilterFields => ({
  code: '_id',
  name: inPeriod(sight, 'name'),
  level: inPeriod(sight, 'level'),
  status: inStatus(sight),
  parentCode: directly(sight, 'UNIT', 'parentCode'),
  under: under(sight, 'UNIT', 'path'),
  validFrom: 'validFrom',
  validTo: 'validTo',
  provenance: 'provenance',
});
