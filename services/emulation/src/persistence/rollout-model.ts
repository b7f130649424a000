import { aggregateModel } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';
import type { Rollout } from '../domain/rollout/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };

export const rolloutModel = (connection: Connection) =>
  aggregateModel<Rollout>(
    connection,
    'rollouts',
    {
      documentKind: text,
      title: text,
      documentNumber: textOrNull,
      issuerId: text,
      unitCode: text,
      unitPath: { type: [String], required: true },
      year: { type: Number, required: true },
      dueOn: textOrNull,
      provenance: text,
      status: text,
      plannedOn: text,
      statusSince: text,
      endedOn: textOrNull,
    },
    [[{ unitPath: 1, year: 1, _id: 1 }], [{ documentKind: 1, year: 1, _id: 1 }], [{ year: 1, _id: 1 }]],
  );

/** What can be asked of a rollout, and where it stands. */
export const rolloutFilterFields = {
  id: '_id',
  documentKind: 'documentKind',
  title: 'title',
  issuerId: 'issuerId',
  unitCode: 'unitCode',
  withinUnit: 'unitPath',
  year: 'year',
  status: 'status',
  dueOn: 'dueOn',
  provenance: 'provenance',
} as const;
