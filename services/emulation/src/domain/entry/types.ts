import type {
  CriteriaSet,
  CriterionScore,
  EmulationEntryEvent,
  EmulationField,
  EmulationRegistrant,
  EntryKind,
  EntryStatus,
  IsoDate,
  OrganizationType,
  Provenance,
  RecognitionLevel,
  RevocationReason,
  SubjectType,
  UnitLevel,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';
import type { Programme } from '../programme/types.ts';
import type { Assessment } from './assessment.ts';

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

/** An organization that took an entry up, once, and the entry that it registered for that, where it registered one. */
export type Replication = { readonly replicatorId: string; readonly byEntryId: string | null; readonly on: IsoDate };

export type Entry = EntryContent & {
  readonly programmeId: string;
  readonly status: EntryStatus;
  /** The date of the last step: the next one is not before it. */
  readonly lastOn: IsoDate;
  readonly registeredOn: IsoDate | null;
  readonly approverId: string | null;
  /** Which version of the programme’s criteria it is assessed by, fixed by the self-assessment; null for one overall score. */
  readonly criteriaVersion: number | null;
  readonly selfAssessmentScore: number | null;
  readonly selfAssessmentByCriterion: readonly CriterionScore[];
  readonly inspectorId: string | null;
  readonly inspectionScore: number | null;
  readonly inspectionByCriterion: readonly CriterionScore[];
  /** What the inspection found below the mark: codes of criteria, and `PASS_MARK` for the whole. */
  readonly shortfalls: readonly string[];
  readonly recognisedLevel: RecognitionLevel | null;
  readonly recogniserId: string | null;
  readonly recognisedOn: IsoDate | null;
  /** In the order in which they did. */
  readonly replications: readonly Replication[];
  /** The organization that answers for it now: the registrant, or who took over from it. */
  readonly holder: EmulationRegistrant;
  /** Since when no organization answers for it. */
  readonly orphanedOn: IsoDate | null;
  readonly sourceId: string | null;
  /** Ids from the first entry of the tree to the source; empty for one that takes up none. It never changes, so no cycle can arise. */
  readonly sourcePath: readonly string[];
  readonly previousEditionId: string | null;
  readonly edition: number;
};

/** The entry that a new one takes up, as far as this decides whether it may. */
export type Source = Pick<Entry, 'id' | 'status' | 'recognisedOn' | 'sourcePath' | 'holder'>;

/** The entry of an earlier year that a new one goes on from, and the one that does so already. */
export type PreviousEdition = Pick<Entry, 'id' | 'status' | 'year' | 'edition'> & { readonly nextEditionId: string | null };

/** What a new entry says of itself, and the facts that decide whether it may be entered. */
export type NewEntry = EntryContent & {
  readonly programme: Pick<Programme, 'id' | 'status' | 'from' | 'to'>;
  /** Was the registrant active on the day? */
  readonly registrantIsActive: boolean;
  /** Who answers for it by now, where that is not the registrant any more; null where nobody does. */
  readonly holder?: EmulationRegistrant | null;
  readonly source?: Source | null;
  readonly previousEdition?: PreviousEdition | null;
};

/** An organization that acts on an entry, as the organization copy knows it on the day. */
export type Body = {
  readonly id: string;
  readonly type: OrganizationType;
  readonly level: UnitLevel;
  readonly unitCode: string;
  readonly isActive: boolean;
};

/** Who acts, and for which organization the person behind it acts; null for none. The two must be one. */
type Acting = Dated & { readonly body: Body; readonly actingFor: string | null };

type Assessing = Dated & { readonly assessment: Assessment; readonly criteriaSets: readonly CriteriaSet[] };

export type EntryCommand =
  | ({ readonly type: 'draft'; readonly entry: NewEntry } & Dated)
  /** With `entry` it drafts and registers in one; without, it registers the draft that there is. */
  | ({ readonly type: 'register'; readonly entry?: NewEntry } & Dated)
  | ({ readonly type: 'approve' } & Acting)
  | ({ readonly type: 'beginImplementation' } & Dated)
  | ({ readonly type: 'selfAssess' } & Assessing)
  | ({ readonly type: 'inspect' } & Acting & Assessing)
  | ({ readonly type: 'recognise'; readonly level: RecognitionLevel } & Acting)
  | ({ readonly type: 'markNotMet' } & Dated)
  | ({ readonly type: 'markReplicated'; readonly replicatorId: string; readonly byEntryId?: string } & Dated)
  | ({ readonly type: 'assignHolder'; readonly holder: EmulationRegistrant; readonly isActive: boolean } & Dated)
  /** The holder `fromId` has gone, told by the organizations service: into `holder`, or leaving none that alone takes over. */
  | ({ readonly type: 'followSuccessor'; readonly fromId: string; readonly holder: EmulationRegistrant } & Dated)
  | ({ readonly type: 'orphan'; readonly fromId: string } & Dated)
  | ({ readonly type: 'lapse' } & Dated)
  | ({ readonly type: 'revoke'; readonly reason: RevocationReason } & Dated);

export type EntryEvent = EmulationEntryEvent;
