import { aggregateModel, countWhere, monthOf, sumOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Inspection } from '../domain/inspection/types.ts';
import { type Countable, yearOf } from './countable.ts';

const text = { type: String, required: true };
const maybe = { type: String, default: null };
const mixed = { type: Schema.Types.Mixed, required: true };
const list = { type: [Schema.Types.Mixed], required: true };

export const inspectionModel = (connection: Connection) =>
  aggregateModel<Inspection>(
    connection,
    'inspections',
    {
      inspectionKind: text,
      fieldCode: text,
      inspector: mixed,
      inspectedIds: { type: [String], required: true },
      status: text,
      issuedOn: text,
      publishedOn: maybe,
      recommendations: list,
      cases: list,
      endedOn: maybe,
      provenance: text,
      derived: mixed,
    },
    [
      [{ 'inspector.unitPath': 1, _id: 1 }],
      [{ 'inspector.path': 1, _id: 1 }],
      [{ issuedOn: 1, _id: 1 }],
      [{ 'cases.caseId': 1 }],
      [{ inspectedIds: 1 }],
      [{ 'derived.watchedFrom': 1 }],
    ],
  );

/** What can be asked of conclusions, by what they can be grouped, and what is counted. `within…` looks into the paths. */
export const inspectionCountable = {
  path: { units: 'inspector.unitPath', organizations: 'inspector.path' },
  filterFields: {
    id: '_id',
    kind: 'inspectionKind',
    status: 'status',
    fieldCode: 'fieldCode',
    issuedOn: 'issuedOn',
    inspectedId: 'inspectedIds',
    inspectorId: 'inspector.id',
    withinOrganization: 'inspector.path',
    unitCode: 'inspector.unitCode',
    withinUnit: 'inspector.unitPath',
    provenance: 'provenance',
  },
  groupKeys: {
    KIND: ['kind', '$inspectionKind'],
    STATUS: ['status', '$status'],
    FIELD: ['fieldCode', '$fieldCode'],
    UNIT: ['unitCode', '$inspector.unitCode'],
    INSPECTOR: ['organizationId', '$inspector.id'],
    ISSUED_YEAR: ['issuedYear', yearOf('$issuedOn')],
    ISSUED_MONTH: ['issuedMonth', monthOf('$issuedOn')],
    PROVENANCE: ['provenance', '$provenance'],
  },
  measures: {
    count: 1,
    published: countWhere({ $gt: ['$publishedOn', null] }),
    inspected: sumOf('$derived.inspected'),
    recommendations: sumOf('$derived.recommendations'),
    done: sumOf('$derived.done'),
    doneOnTime: sumOf('$derived.doneOnTime'),
    recommendationsOverdue: sumOf('$derived.overdue'),
    amountRecommended: sumOf('$derived.amount'),
    amountRecovered: sumOf('$derived.recoveredAmount'),
    areaHundredths: sumOf('$derived.area'),
    areaRecoveredHundredths: sumOf('$derived.recoveredArea'),
    casesBorn: sumOf('$derived.casesBorn'),
  },
} as const satisfies Countable;
