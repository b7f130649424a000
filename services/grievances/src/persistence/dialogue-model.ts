import { aggregateModel, countWhere, monthOf, sumOf } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { DialogueSession } from '../domain/dialogue/types.ts';
import { type Countable, yearOf } from './countable.ts';

const text = { type: String, required: true };
const maybe = { type: String, default: null };
const mixed = { type: Schema.Types.Mixed, required: true };
const list = { type: [Schema.Types.Mixed], required: true };

export const dialogueModel = (connection: Connection) =>
  aggregateModel<DialogueSession>(
    connection,
    'dialogues',
    {
      kind: text,
      caseId: maybe,
      organizer: mixed,
      status: text,
      announcedOn: text,
      noticedOn: text,
      noticeDue: maybe,
      scheduledOn: text,
      postponements: { type: Number, required: true },
      invited: list,
      heldOn: maybe,
      outcome: maybe,
      attended: list,
      questions: list,
      minutesOn: maybe,
      signedBy: { type: [String], required: true },
      unsigned: list,
      followUps: list,
      endedOn: maybe,
      cancellation: maybe,
      provenance: text,
      statusSince: text,
      derived: mixed,
    },
    [
      [{ 'organizer.unitPath': 1, _id: 1 }],
      [{ 'organizer.path': 1, _id: 1 }],
      [{ caseId: 1 }],
      [{ scheduledOn: 1, _id: 1 }],
      [{ 'derived.watchedFrom': 1 }],
    ],
  );

const isHeld = { $gt: ['$heldOn', null] };

/** What can be asked of dialogues, by what they can be grouped, and what is counted. `within…` looks into the paths. */
export const dialogueCountable = {
  path: { units: 'organizer.unitPath', organizations: 'organizer.path' },
  filterFields: {
    id: '_id',
    kind: 'kind',
    status: 'status',
    outcome: 'outcome',
    caseId: 'caseId',
    scheduledOn: 'scheduledOn',
    heldOn: 'heldOn',
    organizerId: 'organizer.id',
    withinOrganization: 'organizer.path',
    unitCode: 'organizer.unitCode',
    withinUnit: 'organizer.unitPath',
    provenance: 'provenance',
  },
  groupKeys: {
    KIND: ['kind', '$kind'],
    STATUS: ['status', '$status'],
    OUTCOME: ['outcome', '$outcome'],
    UNIT: ['unitCode', '$organizer.unitCode'],
    ORGANIZER: ['organizationId', '$organizer.id'],
    HELD_YEAR: ['heldYear', yearOf('$heldOn')],
    HELD_MONTH: ['heldMonth', monthOf('$heldOn')],
    PROVENANCE: ['provenance', '$provenance'],
  },
  measures: {
    count: 1,
    held: countWhere(isHeld),
    persons: sumOf('$derived.persons'),
    questions: sumOf('$derived.questions'),
    answered: sumOf('$derived.answered'),
    followUps: sumOf('$derived.followUps'),
    done: sumOf('$derived.done'),
    doneOnTime: sumOf('$derived.doneOnTime'),
    followUpsOverdue: sumOf('$derived.overdue'),
  },
} as const satisfies Countable;
