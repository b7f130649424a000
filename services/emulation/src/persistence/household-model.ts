import { aggregateModel, countWhere, monthOf, sumOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Household } from '../domain/household/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };

export const householdModel = (connection: Connection) =>
  aggregateModel<Household>(
    connection,
    'households',
    {
      campaignId: text,
      code: text,
      projectCode: text,
      unitCode: text,
      unitPath: { type: [String], required: true },
      teamId: text,
      provenance: text,
      stance: text,
      listedOn: text,
      visitCount: { type: Number, required: true },
      lastVisitOn: textOrNull,
      concern: textOrNull,
      signedOn: textOrNull,
      handedOverOn: textOrNull,
      course: { type: [Schema.Types.Mixed], required: true },
      derived: { type: Schema.Types.Mixed, required: true },
    },
    [
      [{ campaignId: 1, stance: 1, lastVisitOn: 1 }],
      [{ campaignId: 1, _id: 1 }],
      [{ campaignId: 1, 'course.on': 1 }],
      [{ unitPath: 1, _id: 1 }],
      [{ projectCode: 1, _id: 1 }],
    ],
  );

/** What the team can ask of the households of one campaign. */
export const householdFilterFields = {
  code: 'code',
  stance: 'stance',
  concern: 'concern',
  lastVisitOn: 'lastVisitOn',
  handedOverOn: 'handedOverOn',
} as const;

/** What anybody can ask of the counts of households: nothing that would single one out. */
export const consensusFilterFields = {
  campaignId: 'campaignId',
  projectCode: 'projectCode',
  unitCode: 'unitCode',
  withinUnit: 'unitPath',
  teamId: 'teamId',
  stance: 'stance',
  concern: 'concern',
  listedOn: 'listedOn',
  lastVisitOn: 'lastVisitOn',
  handedOverOn: 'handedOverOn',
  provenance: 'provenance',
} as const;

/** Group key → its name in the answer and its expression. */
export const consensusGroupKeys = {
  CAMPAIGN: ['campaignId', '$campaignId'],
  PROJECT: ['projectCode', '$projectCode'],
  UNIT: ['unitCode', '$unitCode'],
  TEAM: ['teamId', '$teamId'],
  STANCE: ['stance', '$stance'],
  CONCERN: ['concern', '$concern'],
  LISTED_MONTH: ['listedMonth', monthOf('$listedOn')],
  LAST_VISIT_MONTH: ['lastVisitMonth', monthOf('$lastVisitOn')],
  HANDED_OVER_MONTH: ['handedOverMonth', monthOf('$handedOverOn')],
  PROVENANCE: ['provenance', '$provenance'],
} as const;

export const consensusMeasures = {
  households: 1,
  inAgreement: countWhere('$derived.inAgreement'),
  handedOver: countWhere('$derived.handedOver'),
  visits: sumOf('$visitCount'),
} as const;
