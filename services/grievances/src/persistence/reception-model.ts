import { aggregateModel, monthOf, sumOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Reception } from '../domain/reception/types.ts';
import { type Countable, yearOf } from './countable.ts';

const text = { type: String, required: true };
const maybe = { type: String, default: null };
const mixed = { type: Schema.Types.Mixed, required: true };

export const receptionModel = (connection: Connection) =>
  aggregateModel<Reception>(
    connection,
    'receptions',
    {
      receptionType: text,
      receivedBy: maybe,
      organization: mixed,
      status: text,
      heldOn: text,
      turns: { type: [Schema.Types.Mixed], required: true },
      closedOn: maybe,
      settledOn: maybe,
      provenance: text,
      derived: mixed,
    },
    [
      [{ 'organization.unitPath': 1, heldOn: 1, _id: 1 }],
      [{ 'organization.path': 1, heldOn: 1, _id: 1 }],
      [{ heldOn: 1, _id: 1 }],
      [{ 'turns.petitionId': 1 }],
      [{ 'derived.watchedFrom': 1 }],
    ],
  );

/** What can be asked of receptions, by what they can be grouped, and what is counted. `within…` looks into the paths. */
export const receptionCountable = {
  path: { units: 'organization.unitPath', organizations: 'organization.path' },
  filterFields: {
    id: '_id',
    type: 'receptionType',
    receivedBy: 'receivedBy',
    status: 'status',
    heldOn: 'heldOn',
    organizationId: 'organization.id',
    withinOrganization: 'organization.path',
    unitCode: 'organization.unitCode',
    withinUnit: 'organization.unitPath',
    provenance: 'provenance',
  },
  groupKeys: {
    TYPE: ['type', '$receptionType'],
    RECEIVED_BY: ['receivedBy', '$receivedBy'],
    STATUS: ['status', '$status'],
    UNIT: ['unitCode', '$organization.unitCode'],
    ORGANIZATION: ['organizationId', '$organization.id'],
    HELD_YEAR: ['heldYear', yearOf('$heldOn')],
    HELD_MONTH: ['heldMonth', monthOf('$heldOn')],
    PROVENANCE: ['provenance', '$provenance'],
  },
  measures: {
    count: 1,
    turns: sumOf('$derived.turns'),
    persons: sumOf('$derived.persons'),
    firstCases: sumOf('$derived.firstCases'),
    repeatCases: sumOf('$derived.repeatCases'),
    largeGroups: sumOf('$derived.largeGroups'),
    largeGroupPersons: sumOf('$derived.largeGroupPersons'),
    largeGroupFirstCases: sumOf('$derived.largeGroupFirstCases'),
    largeGroupRepeatCases: sumOf('$derived.largeGroupRepeatCases'),
    petitions: sumOf('$derived.petitions'),
    refused: sumOf('$derived.refused'),
    repliesOwed: sumOf('$derived.replies'),
    repliesGiven: sumOf('$derived.replied'),
    repliesOnTime: sumOf('$derived.repliedOnTime'),
    repliesOverdue: sumOf('$derived.overdue'),
  },
} as const satisfies Countable;
