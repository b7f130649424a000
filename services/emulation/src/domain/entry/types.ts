import type {
  EmulationEntryEvent,
  EmulationField,
  EmulationRegistrant,
  EntryKind,
  EntryStatus,
  IsoDate,
  Provenance,
  RecognitionLevel,
  RevocationReason,
  SubjectType,
  UnitLevel,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';
import type { Programme } from '../programme/types.ts';

type EntryContent = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly pressingIssue: string;
  readonly field: EmulationField;
  readonly subjectType: SubjectType;
  readonly year: number;
  readonly registeredLevel: RecognitionLevel;
  readonly provenance: Provenance;
  /** The organization as it stood on the day: later moves in the tree do not rewrite where an entry was registered. */
  readonly registrant: EmulationRegistrant;
};

export type Entry = EntryContent & {
  readonly programmeId: string;
  readonly status: EntryStatus;
  /** The date of the last step: the next one is not before it. */
  readonly lastOn: IsoDate;
  readonly registeredOn: IsoDate | null;
  readonly approverId: string | null;
  readonly selfAssessmentScore: number | null;
  readonly inspectorId: string | null;
  readonly inspectionScore: number | null;
  readonly recognisedLevel: RecognitionLevel | null;
  readonly recogniserId: string | null;
  readonly recognisedOn: IsoDate | null;
  /** Organizations that took it up, each once, in the order in which they did. */
  readonly replicatorIds: readonly string[];
};

/** What a new entry says of itself, and the facts of its programme that decide whether it may be entered. */
export type NewEntry = EntryContent & { readonly programme: Pick<Programme, 'id' | 'status' | 'from' | 'to'> };

/** The recognising body, as the organization copy knows it. */
export type Recogniser = { readonly id: string; readonly level: UnitLevel; readonly unitCode: string };

export type EntryCommand =
  | ({ readonly type: 'draft'; readonly entry: NewEntry } & Dated)
  /** With `entry` it drafts and registers in one; without, it registers the draft that there is. */
  | ({ readonly type: 'register'; readonly entry?: NewEntry } & Dated)
  | ({ readonly type: 'approve'; readonly approverId: string } & Dated)
  | ({ readonly type: 'beginImplementation' } & Dated)
  | ({ readonly type: 'selfAssess'; readonly score: number } & Dated)
  | ({ readonly type: 'inspect'; readonly inspectorId: string; readonly score: number } & Dated)
  | ({ readonly type: 'recognise'; readonly level: RecognitionLevel; readonly recogniser: Recogniser } & Dated)
  | ({ readonly type: 'markNotMet' } & Dated)
  | ({ readonly type: 'markReplicated'; readonly replicatorId: string } & Dated)
  | ({ readonly type: 'lapse' } & Dated)
  | ({ readonly type: 'revoke'; readonly reason: RevocationReason } & Dated);

export type EntryEvent = EmulationEntryEvent;
