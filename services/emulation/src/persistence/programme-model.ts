import { aggregateModel } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Programme } from '../domain/programme/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };

export const programmeModel = (connection: Connection) =>
  aggregateModel<Programme>(
    connection,
    'programmes',
    {
      name: text,
      kind: text,
      launchingOrganizationId: text,
      year: { type: Number, default: null },
      from: text,
      to: textOrNull,
      provenance: text,
      status: text,
      closedOn: textOrNull,
      criteriaSets: { type: [Schema.Types.Mixed], default: [] },
    },
    [[{ kind: 1, _id: 1 }], [{ launchingOrganizationId: 1, _id: 1 }], [{ from: 1, _id: 1 }]],
  );

/** What a list can stand by → where it stands. */
export const programmeOrders = { ID: '_id', FROM: 'from' } as const;

/** What can be asked of a programme, and where it stands. */
export const programmeFilterFields = {
  id: '_id',
  name: 'name',
  kind: 'kind',
  launchingOrganizationId: 'launchingOrganizationId',
  year: 'year',
  from: 'from',
  status: 'status',
  provenance: 'provenance',
} as const;
