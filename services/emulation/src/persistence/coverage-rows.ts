import type { AggregateDocument } from '@danvan/aggregate-store';
import { type IsoDate, periodOn } from '@danvan/contracts';
import type { Model } from 'mongoose';
import type { EntryRow, OrganizationRow } from '../domain/coverage/registration-coverage.ts';
import type { Entry } from '../domain/entry/types.ts';
import type { OrganizationCopy } from './organization-copy.ts';

/**
 * The Party organizations of a unit and of the units under it, each as it stood on the day: one that has moved since counts where it was. One that
 * had gone by then is told as it stood last.
 */
export async function partyOrganizations(copies: Model<OrganizationCopy>, unitCode: string, day: IsoDate): Promise<OrganizationRow[]> {
  const fields = { type: 1, unitCode: 1, unitPath: 1, parentId: 1, path: 1, validFrom: 1, validTo: 1, successorIds: 1, periods: 1 };
  const rows = await copies
    .find({ $or: [{ unitPath: unitCode }, { 'periods.unitPath': unitCode }], type: { $in: ['PARTY_COMMITTEE', 'PARTY_CELL'] } }, fields)
    .sort({ _id: 1 })
    .lean<OrganizationCopy[]>();
  return rows.flatMap(({ _id, type, validFrom, validTo, successorIds = [], periods, ...now }) => {
    const { unitCode: unit, unitPath, parentId, path } = periodOn(periods, day) ?? now;
    return unitPath.includes(unitCode) ? [{ id: _id, type, unitCode: unit, parentId, path, validFrom, validTo, successorIds }] : [];
  });
}

/** Who registered an entry of the year in a unit or under it: one row for each registrant, however many entries it has. */
export async function registrants(entries: Model<AggregateDocument<Entry>>, year: number, unitCode: string): Promise<EntryRow[]> {
  const rows = await entries.aggregate<{ _id: EntryRow['registrant'] }>([
    { $match: { 'registrant.unitPath': unitCode, year, status: { $nin: ['DRAFT', 'REVOKED'] } } },
    { $group: { _id: { id: '$registrant.id', unitPath: '$registrant.unitPath', path: '$registrant.path' } } },
  ]);
  return rows.map(({ _id }) => ({ year, status: 'REGISTERED', registrant: _id }));
}
