import { type CopyRow, type Indexed, plainModel } from '@danvan/aggregate-store';
import type { Headcount, IsoDate } from '@danvan/contracts';
import { type Connection, Schema } from 'mongoose';

/** How many people an organization has, by day of the count: the oldest first. */
export type HeadcountCopy = CopyRow & { counts: readonly Headcount[] };

export const headcountCopyModel = (connection: Connection): Indexed<HeadcountCopy> =>
  plainModel<HeadcountCopy>(connection, 'headcount_copy', { version: Number, counts: { type: [Schema.Types.Mixed], default: [] } });

/** All staff on the day: the last count on or before it; null where there is none. */
export function headcountOn(copy: Pick<HeadcountCopy, 'counts'> | null, day: IsoDate): number | null {
  const last = copy?.counts.filter(({ on }) => on <= day).at(-1);
  return last ? last.cadres + last.civilServants + last.publicEmployees : null;
}
