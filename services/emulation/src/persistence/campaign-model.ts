import { aggregateModel } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';
import type { Campaign } from '../domain/campaign/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };

export const campaignModel = (connection: Connection) =>
  aggregateModel<Campaign>(
    connection,
    'campaigns',
    {
      projectName: text,
      projectCode: text,
      unitCode: text,
      unitPath: { type: [String], required: true },
      teamId: text,
      provenance: text,
      status: text,
      plannedOn: text,
      statusSince: text,
      completedOn: textOrNull,
    },
    [[{ unitPath: 1, _id: 1 }], [{ teamId: 1, _id: 1 }], [{ projectCode: 1, _id: 1 }], [{ status: 1, _id: 1 }]],
  );

/** What can be asked of a campaign, and where it stands. `withinUnit`: its unit's path holds the code. */
export const campaignFilterFields = {
  id: '_id',
  projectName: 'projectName',
  projectCode: 'projectCode',
  unitCode: 'unitCode',
  withinUnit: 'unitPath',
  teamId: 'teamId',
  status: 'status',
  plannedOn: 'plannedOn',
  provenance: 'provenance',
} as const;
