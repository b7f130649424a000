import { type CopyRow, type Indexed, plainModel } from '@danvan/aggregate-store';
import type { AdministrativeUnitView } from '@danvan/contracts';
import { type Connection, Schema } from 'mongoose';

/** What emulation needs to know of a unit: where a campaign's project lies, and what has become of it. */
export type UnitCopy = CopyRow & Omit<AdministrativeUnitView, 'id' | 'provenance'>;

export const unitCopyModel = (connection: Connection): Indexed<UnitCopy> =>
  plainModel<UnitCopy>(
    connection,
    'unit_copy',
    {
      version: Number,
      name: String,
      level: String,
      status: String,
      parentCode: { type: String, default: null },
      path: [String],
      validFrom: String,
      validTo: { type: String, default: null },
      predecessorCodes: { type: [String], default: [] },
      successorCodes: { type: [String], default: [] },
      periods: { type: [Schema.Types.Mixed], default: [] },
    },
    [[{ 'periods.path': 1 }], [{ successorCodes: 1 }]],
  );
