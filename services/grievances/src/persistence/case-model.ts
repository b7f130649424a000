import { aggregateModel, monthOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { GrievanceCase } from '../domain/case/types.ts';

const text = { type: String, required: true };
const maybe = { type: String, default: null };

export const caseModel = (connection: Connection) =>
  aggregateModel<GrievanceCase>(
    connection,
    'cases',
    {
      kind: text,
      channel: text,
      receivedOn: text,
      fieldCode: text,
      signatoryType: text,
      signatoryCount: { type: Number, required: true },
      projectCode: maybe,
      instance: text,
      status: text,
      petitionIds: { type: [String], required: true },
      anonymous: { type: Boolean, required: true },
      firstInstanceCaseId: maybe,
      furtherOfCaseId: maybe,
      resolver: { type: Schema.Types.Mixed, required: true },
      verifierId: maybe,
      openedOn: text,
      acceptedOn: maybe,
      dialogueOn: maybe,
      suspendedOn: maybe,
      decidedOn: maybe,
      finding: maybe,
      reopenUntil: maybe,
      reviewOutcome: maybe,
      decisionReceivedOn: maybe,
      inEffectOn: maybe,
      stayedUntil: maybe,
      recommended: { type: Schema.Types.Mixed, default: null },
      enforced: { type: Schema.Types.Mixed, default: null },
      crimeReferredOn: maybe,
      withdrawnCount: { type: Number, required: true },
      terminationReason: maybe,
      stars: { type: Number, default: null },
      resolverLostOn: maybe,
      endedOn: maybe,
      deadlines: { type: [Schema.Types.Mixed], required: true },
      provenance: text,
      lastOn: text,
      derived: { type: Schema.Types.Mixed, required: true },
    },
    [
      [{ 'resolver.unitPath': 1, _id: 1 }],
      [{ openedOn: 1, _id: 1 }],
      [{ kind: 1, status: 1 }],
      [{ 'resolver.path': 1, _id: 1 }],
      [{ 'derived.watchedFrom': 1, _id: 1 }],
      [{ 'resolver.id': 1, endedOn: 1 }],
      [{ projectCode: 1, _id: 1 }],
    ],
  );

/** What can be asked of a case, and where it stands. `within…` looks into the paths. */
export const caseFilterFields = {
  id: '_id',
  kind: 'kind',
  channel: 'channel',
  fieldCode: 'fieldCode',
  withinField: 'derived.fieldPath',
  signatoryType: 'signatoryType',
  instance: 'instance',
  status: 'status',
  finding: 'finding',
  receivedOn: 'receivedOn',
  openedOn: 'openedOn',
  acceptedOn: 'acceptedOn',
  decidedOn: 'decidedOn',
  endedOn: 'endedOn',
  onTime: 'derived.onTime',
  resolverId: 'resolver.id',
  withinOrganization: 'resolver.path',
  unitCode: 'resolver.unitCode',
  withinUnit: 'resolver.unitPath',
  projectCode: 'projectCode',
  provenance: 'provenance',
} as const;

/** Group key → its name in the answer and its expression. */
export const caseGroupKeys = {
  KIND: ['kind', '$kind'],
  FIELD: ['fieldCode', '$fieldCode'],
  FIELD_ROOT: ['fieldRoot', { $arrayElemAt: ['$derived.fieldPath', 0] }],
  STATUS: ['status', '$status'],
  CHANNEL: ['channel', '$channel'],
  SIGNATORY_TYPE: ['signatoryType', '$signatoryType'],
  INSTANCE: ['instance', '$instance'],
  FINDING: ['finding', '$finding'],
  UNIT: ['unitCode', '$resolver.unitCode'],
  RESOLVER: ['resolverId', '$resolver.id'],
  RECEIVED_YEAR: ['receivedYear', { $toInt: { $substrCP: ['$receivedOn', 0, 4] } }],
  RECEIVED_MONTH: ['receivedMonth', { $substrCP: ['$receivedOn', 0, 7] }],
  DECIDED_MONTH: ['decidedMonth', monthOf('$decidedOn')],
  PROJECT: ['projectCode', '$projectCode'],
  ON_TIME: ['onTime', '$derived.onTime'],
  PROVENANCE: ['provenance', '$provenance'],
} as const;

/** What is summed of cases. */
export const caseMeasures = {
  count: 1,
  decided: '$derived.measures.decided',
  onTime: '$derived.measures.onTime',
};
