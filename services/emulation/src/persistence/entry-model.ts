import { aggregateModel, countOf, monthOf, sumOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Entry } from '../domain/entry/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };
const numberOrNull = { type: Number, default: null };
const texts = { type: [String], required: true };
const place = { id: text, type: { type: String }, unitCode: text, unitPath: texts, path: texts };
const scores = { type: [Schema.Types.Mixed], default: [] };

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
      registrant: place,
      holder: place,
      orphanedOn: textOrNull,
      status: text,
      lastOn: text,
      registeredOn: textOrNull,
      approverId: textOrNull,
      criteriaVersion: numberOrNull,
      selfAssessmentScore: numberOrNull,
      selfAssessmentByCriterion: scores,
      inspectorId: textOrNull,
      inspectionScore: numberOrNull,
      inspectionByCriterion: scores,
      shortfalls: { type: [String], default: [] },
      recognisedLevel: textOrNull,
      recogniserId: textOrNull,
      recognisedOn: textOrNull,
      replications: { type: [Schema.Types.Mixed], default: [] },
      sourceId: textOrNull,
      sourcePath: { type: [String], default: [] },
      previousEditionId: textOrNull,
      edition: { type: Number, required: true },
      derived: { type: Schema.Types.Mixed, required: true },
    },
    [
      [{ 'registrant.unitPath': 1, year: 1, _id: 1 }],
      [{ 'derived.organizationPath': 1, _id: 1 }],
      [{ 'registrant.id': 1, _id: 1 }],
      [{ 'holder.id': 1, _id: 1 }],
      [{ sourcePath: 1, _id: 1 }],
      // An entry is registered again once: of two at the same moment one meets the other.
      [{ 'derived.editionOf': 1 }, { unique: true, sparse: true }],
      [{ programmeId: 1, _id: 1 }],
      [{ year: 1, _id: 1 }],
      [{ status: 1, _id: 1 }],
      [{ lastOn: 1, _id: 1 }],
      [{ 'derived.scoreHundredths': 1, _id: 1 }],
      [{ 'derived.replications': 1, _id: 1 }],
    ],
  );

/** What can be asked of an entry, and where it stands. `within…` looks into paths. */
export const entryFilterFields = {
  id: '_id',
  kind: 'kind',
  title: 'title',
  field: 'field',
  subjectType: 'subjectType',
  year: 'year',
  programmeId: 'programmeId',
  registrantId: 'registrant.id',
  registrantType: 'registrant.type',
  holderId: 'holder.id',
  orphaned: 'derived.orphaned',
  sourceId: 'sourceId',
  withinSpreadOf: 'sourcePath',
  unitCode: 'registrant.unitCode',
  withinUnit: 'registrant.unitPath',
  withinOrganization: 'derived.organizationPath',
  registeredLevel: 'registeredLevel',
  recognisedLevel: 'recognisedLevel',
  status: 'status',
  registeredOn: 'registeredOn',
  recognisedOn: 'recognisedOn',
  provenance: 'provenance',
} as const;

/** What a list can stand by → where it stands; every entry has a value there. */
export const entryOrders = {
  ID: '_id',
  YEAR: 'year',
  LAST_STEP: 'lastOn',
  SCORE: 'derived.scoreHundredths',
  REPLICATIONS: 'derived.replications',
} as const;

/** Group key → its name in the answer and its expression. */
export const entryGroupKeys = {
  YEAR: ['year', '$year'],
  MONTH: ['month', monthOf('$registeredOn')],
  PROGRAMME: ['programmeId', '$programmeId'],
  KIND: ['kind', '$kind'],
  SUBJECT_TYPE: ['subjectType', '$subjectType'],
  FIELD: ['field', '$field'],
  REGISTERED_LEVEL: ['registeredLevel', '$registeredLevel'],
  RECOGNISED_LEVEL: ['recognisedLevel', '$recognisedLevel'],
  STATUS: ['status', '$status'],
  UNIT: ['unitCode', '$registrant.unitCode'],
  REGISTRANT: ['registrantId', '$registrant.id'],
  REGISTRANT_TYPE: ['registrantType', '$registrant.type'],
  HOLDER: ['holderId', '$holder.id'],
  PROVENANCE: ['provenance', '$provenance'],
} as const;

/** Sums of what `entryDerived` keeps beside each entry. */
export const entryMeasures = {
  count: 1,
  recognised: sumOf('$derived.recognised'),
  assessed: countOf('$inspectionScore'),
  scoreHundredths: sumOf('$derived.scoreHundredths'),
  replications: sumOf('$derived.replications'),
} as const;
