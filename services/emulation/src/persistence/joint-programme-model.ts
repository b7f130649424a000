import { aggregateModel, countOf, monthOf, sumOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { JointProgramme } from '../domain/joint-programme/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };
const texts = { type: [String], required: true };
const mixed = { type: Schema.Types.Mixed, default: null };

export const jointProgrammeModel = (connection: Connection) =>
  aggregateModel<JointProgramme>(
    connection,
    'joint_programmes',
    {
      title: text,
      kind: text,
      parentId: textOrNull,
      year: { type: Number, default: null },
      from: text,
      to: text,
      coordinator: { id: text, unitCode: text, unitPath: texts, path: texts },
      renewalOf: textOrNull,
      provenance: text,
      status: text,
      statusSince: text,
      signatories: { type: [Schema.Types.Mixed], required: true },
      signedOn: textOrNull,
      tasks: { type: [Schema.Types.Mixed], default: [] },
      midYearReview: mixed,
      yearEndReview: mixed,
      renewedById: textOrNull,
      derived: { type: Schema.Types.Mixed, required: true },
    },
    [
      [{ 'coordinator.unitPath': 1, _id: 1 }],
      [{ 'derived.signatoryIds': 1, _id: 1 }],
      [{ parentId: 1, year: 1, _id: 1 }],
      [{ year: 1, _id: 1 }],
      [{ from: 1, _id: 1 }],
      [{ to: 1, _id: 1 }],
      [{ 'derived.nextDueOn': 1, _id: 1 }],
      // A programme has one plan for a year: of two at the same moment one meets the other.
      [{ 'derived.planOf': 1 }, { unique: true, sparse: true }],
    ],
  );

/** What can be asked of a joint programme, and where it stands. */
export const jointProgrammeFilterFields = {
  id: '_id',
  title: 'title',
  kind: 'kind',
  status: 'status',
  year: 'year',
  parentId: 'parentId',
  coordinatorId: 'coordinator.id',
  signatoryId: 'derived.signatoryIds',
  unitCode: 'coordinator.unitCode',
  withinUnit: 'coordinator.unitPath',
  signedOn: 'signedOn',
  nextDueOn: 'derived.nextDueOn',
  provenance: 'provenance',
} as const;

/** What a list can stand by → where it stands; every joint programme has a value there. */
export const jointProgrammeOrders = { ID: '_id', FROM: 'from', TO: 'to' } as const;

/** Group key → its name in the answer and its expression. */
export const jointProgrammeGroupKeys = {
  YEAR: ['year', '$year'],
  MONTH: ['month', monthOf('$signedOn')],
  KIND: ['kind', '$kind'],
  STATUS: ['status', '$status'],
  UNIT: ['unitCode', '$coordinator.unitCode'],
  COORDINATOR: ['coordinatorId', '$coordinator.id'],
  PROVENANCE: ['provenance', '$provenance'],
} as const;

export const jointProgrammeMeasures = {
  count: 1,
  signed: countOf('$signedOn'),
  tasks: sumOf('$derived.taskCount'),
  doneTasks: sumOf('$derived.doneCount'),
  overdueTasks: sumOf('$derived.overdueCount'),
  percentSum: sumOf('$derived.percentSum'),
} as const;
