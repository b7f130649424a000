import type {
  AnswerManner,
  DialogueCancellation,
  DialogueKind,
  DialogueOutcome,
  DialogueRole,
  DialogueStatus,
  GrievanceCaseStatus,
  GrievanceKind,
  IsoDate,
  NonSignatureReason,
  OrganizationFacts,
  OrganizationType,
  PostponementReason,
  Provenance,
  UnitLevel,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** What happened, as other services read it too. */
export type { DialogueEvent } from '@danvan/contracts';

/** Somebody in a part: an organization may be named, a person never. `persons` counts heads. */
export type Participant = { readonly role: DialogueRole; readonly organizationId: string | null; readonly persons: number };

/** A question, told by its subject field and by the part of who asked: what was said stays in the paper minutes. */
export type Question = {
  readonly number: number;
  readonly fieldCode: string;
  readonly askedBy: DialogueRole;
  readonly manner: AnswerManner | null;
  readonly answeredById: string | null;
  readonly answeredOn: IsoDate | null;
};

/** Something that an organization promised to do by a day. */
export type FollowUp = {
  readonly number: number;
  readonly fieldCode: string;
  readonly responsibleId: string;
  readonly agreedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly doneOn: IsoDate | null;
  /** The day on which it was found to be overdue; stays when it is done late. */
  readonly overdueOn: IsoDate | null;
};

/** One who took part and did not sign, and why not. */
export type NonSignature = { readonly role: DialogueRole; readonly reason: NonSignatureReason };

export type DialogueSession = {
  readonly id: string;
  readonly kind: DialogueKind;
  readonly caseId: string | null;
  readonly organizer: OrganizationFacts;
  readonly status: DialogueStatus;
  readonly announcedOn: IsoDate;
  /** The day of the last notice: a postponement gives a new one. */
  readonly noticedOn: IsoDate;
  readonly noticeDue: IsoDate | null;
  readonly scheduledOn: IsoDate;
  readonly postponements: number;
  readonly invited: readonly Participant[];
  readonly heldOn: IsoDate | null;
  readonly outcome: DialogueOutcome | null;
  readonly attended: readonly Participant[];
  readonly questions: readonly Question[];
  readonly minutesOn: IsoDate | null;
  readonly signedBy: readonly DialogueRole[];
  readonly unsigned: readonly NonSignature[];
  readonly followUps: readonly FollowUp[];
  readonly endedOn: IsoDate | null;
  readonly cancellation: DialogueCancellation | null;
  readonly provenance: Provenance;
  /** The day of the last change of status: nothing later happens before it. */
  readonly statusSince: IsoDate;
};

/** The complaint as it stands when a dialogue on it is announced. */
export type CaseFactsForDialogue = {
  readonly id: string;
  readonly kind: GrievanceKind;
  readonly status: GrievanceCaseStatus;
  readonly resolverId: string;
};

export type Announce = {
  readonly type: 'announce';
  readonly id: string;
  readonly kind: DialogueKind;
  readonly organizer: OrganizationFacts;
  /** What the organizer is: a ward's dialogue is its People's Committee's to hold. */
  readonly organizerType: OrganizationType;
  readonly organizerLevel: UnitLevel;
  readonly case: CaseFactsForDialogue | null;
  readonly scheduledOn: IsoDate;
  readonly invited: readonly Participant[];
  readonly provenance: Provenance;
};

export type DialogueCommand = Dated &
  (
    | Announce
    | { readonly type: 'postpone'; readonly scheduledOn: IsoDate; readonly reason: PostponementReason }
    | { readonly type: 'cancel'; readonly reason: DialogueCancellation }
    | { readonly type: 'hold'; readonly outcome: DialogueOutcome; readonly attended: readonly Participant[] }
    | { readonly type: 'recordQuestion'; readonly fieldCode: string; readonly askedBy: DialogueRole }
    | { readonly type: 'answerQuestion'; readonly number: number; readonly manner: AnswerManner; readonly answeredById: string }
    | { readonly type: 'agreeFollowUp'; readonly fieldCode: string; readonly responsibleId: string; readonly dueOn: IsoDate }
    | { readonly type: 'completeFollowUp'; readonly number: number }
    | { readonly type: 'watch' }
    | { readonly type: 'signMinutes'; readonly signedBy: readonly DialogueRole[]; readonly unsigned: readonly NonSignature[] }
    | { readonly type: 'close' }
  );
