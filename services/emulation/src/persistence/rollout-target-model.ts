import { aggregateModel, countWhere, monthOf, sumOf } from '@danvan/aggregate-store';
import { democracyDimensions } from '@danvan/contracts';
import { type Connection, Schema } from 'mongoose';
import type { RolloutTarget } from '../domain/rollout-target/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };
const number = { type: Number, required: true };
const numberOrNull = { type: Number, default: null };
const texts = { type: [String], required: true };

export const rolloutTargetModel = (connection: Connection) =>
  aggregateModel<RolloutTarget>(
    connection,
    'rollout_targets',
    {
      rolloutId: text,
      documentKind: text,
      year: number,
      provenance: text,
      organization: { id: text, type: text, unitCode: text, unitPath: texts, path: texts },
      status: text,
      assignedOn: text,
      lastOn: text,
      staffReached: number,
      reportedHeadcount: numberOrNull,
      officialHeadcount: numberOrNull,
      sessions: number,
      attendance: number,
      dimensions: { type: [Schema.Types.Mixed], default: [] },
      evidenceIds: { type: [String], default: [] },
      lastReportOn: textOrNull,
      completedOn: textOrNull,
      derived: { type: Schema.Types.Mixed, required: true },
    },
    [
      [{ rolloutId: 1, _id: 1 }],
      [{ 'organization.unitPath': 1, year: 1, _id: 1 }],
      [{ 'organization.path': 1, _id: 1 }],
      [{ 'organization.id': 1, _id: 1 }],
      [{ documentKind: 1, year: 1, _id: 1 }],
      [{ evidenceIds: 1 }],
    ],
  );

/** What can be asked of a target. `withinUnit` and `withinOrganization` look into the organization's paths when it was assigned. */
export const targetFilterFields = {
  id: '_id',
  rolloutId: 'rolloutId',
  documentKind: 'documentKind',
  year: 'year',
  organizationId: 'organization.id',
  organizationType: 'organization.type',
  unitCode: 'organization.unitCode',
  withinUnit: 'organization.unitPath',
  withinOrganization: 'organization.path',
  status: 'status',
  lastReportOn: 'lastReportOn',
  provenance: 'provenance',
} as const;

/** Group key → its name in the answer and its expression. */
export const rolloutGroupKeys = {
  ROLLOUT: ['rolloutId', '$rolloutId'],
  DOCUMENT_KIND: ['documentKind', '$documentKind'],
  YEAR: ['year', '$year'],
  UNIT: ['unitCode', '$organization.unitCode'],
  ORGANIZATION: ['organizationId', '$organization.id'],
  ORGANIZATION_TYPE: ['organizationType', '$organization.type'],
  STATUS: ['status', '$status'],
  LAST_REPORT_MONTH: ['lastReportMonth', monthOf('$lastReportOn')],
  PROVENANCE: ['provenance', '$provenance'],
} as const;

const ofDimensions = Object.fromEntries(
  democracyDimensions.flatMap((dimension) => [
    [`${dimension}_contents`, sumOf(`$derived.dimensions.${dimension}.contents`)],
    [`${dimension}_carriedOut`, sumOf(`$derived.dimensions.${dimension}.carriedOut`)],
  ]),
);

/** What was withdrawn counts for nothing; headcount and staff are those of `derived`, which knows that. */
export const rolloutMeasures = {
  organizations: countWhere('$derived.counts'),
  reported: countWhere({ $and: ['$derived.counts', { $ne: ['$lastReportOn', null] }] }),
  completed: countWhere({ $eq: ['$status', 'COMPLETED'] }),
  staffReached: sumOf('$derived.staffReached'),
  headcount: sumOf('$derived.headcount'),
  sessions: sumOf('$sessions'),
  attendance: sumOf('$attendance'),
  ...ofDimensions,
};
