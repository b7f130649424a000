import { aggregateModel, type Indexed, plainModel } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { OrganizationHeadcount } from '../domain/headcount/types.ts';
import type { Position } from '../domain/position/types.ts';

const text = { type: String, required: true };

export const headcountModel = (connection: Connection) =>
  aggregateModel<OrganizationHeadcount>(connection, 'headcounts', { counts: { type: [Schema.Types.Mixed], default: [] } });

export const positionModel = (connection: Connection) =>
  aggregateModel<Position>(
    connection,
    'positions',
    { organizationId: text, title: text, status: text, establishedOn: text, terms: { type: [Schema.Types.Mixed], default: [] } },
    [[{ organizationId: 1, _id: 1 }]],
  );

/** Who an official is and how they are reached: personal, so kept apart from every aggregate and told in no event. */
export type OfficialRow = { _id: string; name: string; phone: string | null; email: string | null };

export const officialModel = (connection: Connection): Indexed<OfficialRow> =>
  plainModel<OfficialRow>(connection, 'officials', {
    name: text,
    phone: { type: String, default: null },
    email: { type: String, default: null },
  });
