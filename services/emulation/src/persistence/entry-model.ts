import { aggregateModel } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';
import type { Entry } from '../domain/entry/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };
const numberOrNull = { type: Number, default: null };
const texts = { type: [String], required: true };

export const entryModel = (connection: Connection) =>
  aggregateModel<Entry>(
    connection,
    'entries',
    {
      kind: text,
      title: text,
      pressingIssue: text,
      field: text,
      subjectType: text,
      year: { type: Number, required: true },
      programmeId: text,
      registeredLevel: text,
      provenance: text,
      registrant: { id: text, unitCode: text, unitPath: texts, path: texts },
      status: text,
      lastOn: text,
      registeredOn: textOrNull,
      approverId: textOrNull,
      selfAssessmentScore: numberOrNull,
      inspectorId: textOrNull,
      inspectionScore: numberOrNull,
      recognisedLevel: textOrNull,
      recogniserId: textOrNull,
      recognisedOn: textOrNull,
      replicatorIds: { type: [String], default: [] },
    },
    [
      [{ 'registrant.unitPath': 1, year: 1, _id: 1 }],
      [{ 'registrant.path': 1, _id: 1 }],
      [{ 'registrant.id': 1, _id: 1 }],
      [{ programmeId: 1, _id: 1 }],
      [{ year: 1, _id: 1 }],
      [{ status: 1, _id: 1 }],
    ],
  );

/** What can be asked of an entry, and where it stands. `withinUnit` and `withinOrganization` look into the registrant's paths. */
export const entryFilterFields = {
  id: '_id',
  kind: 'kind',
  title: 'title',
  field: 'field',
  subjectType: 'subjectType',
  year: 'year',
  programmeId: 'programmeId',
  registrantId: 'registrant.id',
  unitCode: 'registrant.unitCode',
  withinUnit: 'registrant.unitPath',
  withinOrganization: 'registrant.path',
  registeredLevel: 'registeredLevel',
  recognisedLevel: 'recognisedLevel',
  status: 'status',
  registeredOn: 'registeredOn',
  recognisedOn: 'recognisedOn',
  provenance: 'provenance',
} as const;

/** Group key → its name in the answer and its expression. */
export const entryGroupKeys = {
  YEAR: ['year', '$year'],
  PROGRAMME: ['programmeId', '$programmeId'],
  KIND: ['kind', '$kind'],
  SUBJECT_TYPE: ['subjectType', '$subjectType'],
  FIELD: ['field', '$field'],
  REGISTERED_LEVEL: ['registeredLevel', '$registeredLevel'],
  RECOGNISED_LEVEL: ['recognisedLevel', '$recognisedLevel'],
  STATUS: ['status', '$status'],
  UNIT: ['unitCode', '$registrant.unitCode'],
  REGISTRANT: ['registrantId', '$registrant.id'],
  PROVENANCE: ['provenance', '$provenance'],
} as const;

/** A lapsed recognition was one all the same; a revoked one is none. */
export const entryMeasures = {
  count: 1,
  recognised: { $cond: [{ $and: [{ $ne: ['$recognisedOn', null] }, { $ne: ['$status', 'REVOKED'] }] }, 1, 0] },
} as const;
