import { type CopyRow, type Indexed, plainModel } from '@danvan/aggregate-store';
import { type EmulationRegistrant, type IsoDate, type OrganizationView, periodOn } from '@danvan/contracts';
import type { Place } from '@danvan/identity';
import { type Connection, Schema } from 'mongoose';

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
      predecessorIds: { type: [String], default: [] },
      successorIds: { type: [String], default: [] },
      periods: { type: [Schema.Types.Mixed], default: [] },
    },
    [[{ unitPath: 1, type: 1 }], [{ 'periods.unitPath': 1, type: 1 }]],
  );

export const placeOf = ({ _id, type, unitCode, path, unitPath }: OrganizationCopy): Place => ({ id: _id, type, unitCode, path, unitPath });

/** Was the organization there on the day? `validTo` is the day of dissolution: from that day on it is not. */
export const isActiveOn = ({ validFrom, validTo }: Pick<OrganizationCopy, 'validFrom' | 'validTo'>, day: IsoDate): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

/** An organization as it stood on the day, itself and its place in both trees; as it stands now where the day is outside its periods. */
export function registrantFrom(copy: OrganizationCopy, day: IsoDate): EmulationRegistrant {
  const { unitCode, unitPath, path } = periodOn(copy.periods, day) ?? copy;
  return { id: copy._id, type: copy.type, unitCode, unitPath, path };
}
