import { aggregateModel, countOf, countWhere, monthOf, sumOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Dossier } from '../domain/one-stop/types.ts';
import { type Countable, yearOf } from './countable.ts';

const text = { type: String, required: true };
const maybe = { type: String, default: null };
const mixed = { type: Schema.Types.Mixed, required: true };
const number = { type: Number, required: true };
const yes = { type: Boolean, required: true };

export const dossierModel = (connection: Connection) =>
  aggregateModel<Dossier>(
    connection,
    'one_stop_dossiers',
    {
      procedureCode: text,
      field: text,
      interAgency: yes,
      workingDays: number,
      organization: mixed,
      status: text,
      receivedOn: text,
      appointmentOn: text,
      provisional: yes,
      handOvers: { type: [Schema.Types.Mixed], required: true },
      supplementRequestedOn: maybe,
      pausedDays: number,
      apology: { type: Schema.Types.Mixed, default: null },
      overdueOn: maybe,
      resolvedOn: maybe,
      timeliness: maybe,
      returnedOn: maybe,
      refusalReason: maybe,
      endedOn: maybe,
      satisfaction: maybe,
      provenance: text,
      lastOn: text,
      derived: mixed,
    },
    [
      [{ 'organization.unitPath': 1, _id: 1 }],
      [{ 'organization.path': 1, _id: 1 }],
      [{ receivedOn: 1, _id: 1 }],
      [{ appointmentOn: 1, _id: 1 }],
      [{ 'derived.watchedFrom': 1 }],
    ],
  );

const timely = (timeliness: string) => countWhere({ $eq: ['$timeliness', timeliness] });

/** What can be asked of dossiers, by what they can be grouped, and what is counted. `within…` looks into the paths. */
export const dossierCountable = {
  path: { units: 'organization.unitPath', organizations: 'organization.path' },
  filterFields: {
    id: '_id',
    procedureCode: 'procedureCode',
    field: 'field',
    interAgency: 'interAgency',
    status: 'status',
    timeliness: 'timeliness',
    satisfaction: 'satisfaction',
    receivedOn: 'receivedOn',
    appointmentOn: 'appointmentOn',
    resolvedOn: 'resolvedOn',
    organizationId: 'organization.id',
    withinOrganization: 'organization.path',
    unitCode: 'organization.unitCode',
    withinUnit: 'organization.unitPath',
    provenance: 'provenance',
  },
  groupKeys: {
    FIELD: ['field', '$field'],
    PROCEDURE: ['procedureCode', '$procedureCode'],
    INTER_AGENCY: ['interAgency', '$interAgency'],
    STATUS: ['status', '$status'],
    TIMELINESS: ['timeliness', '$timeliness'],
    SATISFACTION: ['satisfaction', '$satisfaction'],
    UNIT: ['unitCode', '$organization.unitCode'],
    ORGANIZATION: ['organizationId', '$organization.id'],
    RECEIVED_YEAR: ['receivedYear', yearOf('$receivedOn')],
    RECEIVED_MONTH: ['receivedMonth', monthOf('$receivedOn')],
    PROVENANCE: ['provenance', '$provenance'],
  },
  measures: {
    count: 1,
    resolved: countOf('$resolvedOn'),
    early: timely('EARLY'),
    onTime: timely('ON_TIME'),
    late: timely('LATE'),
    openOverdue: countWhere({ $and: [{ $eq: ['$timeliness', null] }, { $eq: ['$endedOn', null] }, { $gt: ['$overdueOn', null] }] }),
    apologies: countWhere({ $gt: ['$apology.on', null] }),
    apologiesInTime: countWhere({ $eq: ['$apology.inTime', true] }),
    apologiesMissing: countWhere({ $eq: ['$derived.apologyMissing', true] }),
    takenDays: sumOf('$derived.takenDays'),
    rated: countOf('$satisfaction'),
    satisfied: countWhere({ $in: ['$satisfaction', ['VERY_SATISFIED', 'SATISFIED']] }),
  },
} as const satisfies Countable;
