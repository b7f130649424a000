import { aggregateModel, type FilterFields } from '@danvan/aggregate-store';
import type { IsoDate } from '@danvan/contracts';
import { type Connection, Schema } from 'mongoose';
import type { Organization } from '../domain/organization/types.ts';
import { directly, inPeriod, inStatus, type Sight, under } from './sight.ts';

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
      derived: { keys: { type: [String], default: [] }, folded: { type: String, default: '' } },
    },
    [
      [{ 'derived.keys': 1 }],
      [{ path: 1 }],
      [{ unitPath: 1 }],
      [{ type: 1, _id: 1 }],
      [{ parentId: 1, _id: 1 }],
      [{ 'derived.folded': 1, _id: 1 }],
    ],
  );

/** What can be asked of an organization on the day of the sight. `under` and `underUnit` look into the ways. */
export const organizationFilterFields = (sight: Sight): FilterFields => ({
  id: '_id',
  name: inPeriod(sight, 'name'),
  type: 'type',
  level: inPeriod(sight, 'level'),
  status: inStatus(sight),
  unitCode: directly(sight, 'UNIT', 'unitCode'),
  underUnit: under(sight, 'UNIT', 'unitPath'),
  parentId: directly(sight, 'ORGANIZATION', 'parentId'),
  under: under(sight, 'ORGANIZATION', 'path'),
  validFrom: 'validFrom',
  validTo: 'validTo',
  provenance: 'provenance',
});

/** Group key → its name in the answer and its expression, on the day that is asked. */
export const organizationGroupKeys = (asOf: IsoDate | null) =>
  ({
    TYPE: ['type', '$type'],
    LEVEL: ['level', then(asOf, 'level')],
    UNIT: ['unitCode', then(asOf, 'unitCode')],
    STATUS: ['status', asOf === null ? '$status' : { $literal: 'ACTIVE' }],
    YEAR_FOUNDED: ['yearFounded', { $toInt: { $substrCP: ['$validFrom', 0, 4] } }],
    PARENT: ['parentId', then(asOf, 'parentId')],
    PROVENANCE: ['provenance', '$provenance'],
  }) as const;

/** A field's value in the period that holds the day. */
function then(asOf: IsoDate | null, field: string): unknown {
  if (asOf === null) return `$${field}`;
  const holdsTheDay = {
    $and: [{ $lte: ['$$period.from', asOf] }, { $or: [{ $eq: ['$$period.to', null] }, { $gt: ['$$period.to', asOf] }] }],
  };
  const there = { $filter: { input: '$periods', as: 'period', cond: holdsTheDay } };
  return { $arrayElemAt: [{ $map: { input: there, as: 'period', in: `$$period.${field}` } }, 0] };
}
