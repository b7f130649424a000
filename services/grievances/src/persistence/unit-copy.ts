import { type Indexed, plainModel, type UnitInTime } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';

/** What grievances needs to know of a unit: where it stood on each day, and what has become of it. */
export type UnitCopy = UnitInTime;

export const unitCopyModel = (connection: Connection): Indexed<UnitCopy> =>
  plainModel<UnitCopy>(
    connection,
    'unit_copies',
    {
      version: { type: Number, required: true },
      successorCodes: { type: [String], default: [] },
      periods: { type: [Schema.Types.Mixed], default: [] },
    },
    [[{ 'periods.path': 1 }], [{ successorCodes: 1 }]],
  );
