import type {
  AcceptanceBar,
  ContinuationGround,
  Deadline,
  DialogueOutcome,
  Finding,
  GrievanceCaseStatus,
  GrievanceKind,
  Instance,
  IsoDate,
  OrganizationFacts,
  OrganizationType,
  PetitionChannel,
  PetitionStatus,
  Provenance,
  Remedy,
  ReviewOutcome,
  SignatoryType,
  SuspensionReason,
  TerminationReason,
  WithdrawalScope,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** What happened, as other services read it too; each carries the deadlines that it starts or moves, whole. */
export type { GrievanceCaseEvent } from '@danvan/contracts';

/** A deadline of the case: the days on which what it asks for was done, on which it was announced as near, and found missed. */
export type CaseDeadline = Deadline & {
  readonly metOn: IsoDate | null;
  readonly approachedOn: IsoDate | null;
  readonly missedOn: IsoDate | null;
};

/** What the case takes over from the petition that it was opened from. */
export type Matter = {
  readonly projectCode: string | null;
  readonly kind: GrievanceKind;
  readonly channel: PetitionChannel;
  readonly receivedOn: IsoDate;
  readonly fieldCode: string;
  readonly signatoryType: SignatoryType;
  readonly signatoryCount: number;
};

export type GrievanceCase = Matter & {
  readonly id: string;
  readonly instance: Instance;
  readonly status: GrievanceCaseStatus;
  readonly petitionIds: readonly string[];
  /** Nobody is known to have denounced: a lead at most. */
  readonly anonymous: boolean;
  readonly firstInstanceCaseId: string | null;
  readonly furtherOfCaseId: string | null;
  /** The organization whose head resolves it. */
  readonly resolver: OrganizationFacts;
  readonly verifierId: string | null;
  readonly openedOn: IsoDate;
  readonly acceptedOn: IsoDate | null;
  readonly dialogueOn: IsoDate | null;
  readonly suspendedOn: IsoDate | null;
  /** When it was decided, concluded or answered. */
  readonly decidedOn: IsoDate | null;
  readonly finding: Finding | null;
  readonly reopenUntil: IsoDate | null;
  /** Second instance: what became of the first decision. */
  readonly reviewOutcome: ReviewOutcome | null;
  /** When the complainant received the decision. */
  readonly decisionReceivedOn: IsoDate | null;
  readonly inEffectOn: IsoDate | null;
  /** Until when the enforcement of the contested decision is suspended (Complaint Law 02/2011 Art. 35). */
  readonly stayedUntil: IsoDate | null;
  readonly recommended: Remedy | null;
  readonly enforced: Remedy | null;
  readonly crimeReferredOn: IsoDate | null;
  /** How many of several have withdrawn. */
  readonly withdrawnCount: number;
  readonly terminationReason: TerminationReason | null;
  /** What the author of a reflection thinks of the answer, 1 to 5. */
  readonly stars: number | null;
  /** Since when its resolver is gone without a known successor. */
  readonly resolverLostOn: IsoDate | null;
  /** When it came to an end, whichever. */
  readonly endedOn: IsoDate | null;
  /** One of each key, the newest. */
  readonly deadlines: readonly CaseDeadline[];
  readonly provenance: Provenance;
  readonly lastOn: IsoDate;
};

/** The petition as it stands when a case is opened from it or it joins a case. */
export type PetitionFactsForCase = Matter & {
  readonly id: string;
  readonly status: PetitionStatus;
  /** Eligible, or an anonymous denunciation. */
  readonly eligible: boolean;
  readonly anonymous: boolean;
  readonly competent: boolean;
};

/** The case that a second-instance complaint or a further denunciation follows. */
export type EarlierCaseFacts = {
  readonly caseId: string;
  readonly kind: GrievanceKind;
  readonly resolver: OrganizationFacts;
  /** From when it may be followed: it was decided, or its time ran out. Null while neither is so. */
  readonly from: IsoDate | null;
  /** Until when; null where the term has not begun or there is none. */
  readonly until: IsoDate | null;
};

/** How a dialogue's minutes end: signed by all, or with the reason why one did not sign. */
export type MinutesState = 'SIGNED' | 'UNSIGNED_WITH_REASON' | 'UNSIGNED';

/** A command of each of these types that says no more. */
type Bare<Type extends string> = Type extends string ? { readonly type: Type } : never;

type Open = {
  readonly type: 'open';
  readonly id: string;
  readonly petition: PetitionFactsForCase;
  readonly resolver: OrganizationFacts;
  readonly resolverType: OrganizationType;
  /** Complaints: makes it the second instance. */
  readonly firstInstance: EarlierCaseFacts | null;
  /** Denunciations: makes it a further one. */
  readonly furtherOf: EarlierCaseFacts | null;
  /** Denunciations: the facts have to be looked at in several places, or another is asked to look. */
  readonly severalSites: boolean;
  readonly provenance: Provenance;
};

type Accept = {
  readonly type: 'accept';
  /** The body whose act or decision is complained against, or that is denounced; null where a person is. Not kept. */
  readonly respondentId: string | null;
  readonly bars: readonly AcceptanceBar[];
  readonly representatives: number;
  readonly complex: boolean;
  readonly remote: boolean;
};

type Lead = {
  readonly type: 'keepAsLead';
  readonly clearViolator: boolean;
  readonly specificEvidence: boolean;
  readonly checkable: boolean;
};

export type GrievanceCaseCommand = Dated &
  (
    | Open
    | Accept
    | Lead
    | { readonly type: 'joinPetition'; readonly petition: PetitionFactsForCase }
    | { readonly type: 'refuse'; readonly bars: readonly AcceptanceBar[] }
    | { readonly type: 'transfer'; readonly toOrganizationId: string }
    | Bare<'fileAway' | 'setAside' | 'send' | 'handle' | 'publish' | 'close' | 'resume' | 'notifyParties'>
    | { readonly type: 'assignVerifier'; readonly verifierId: string }
    | {
        readonly type: 'recordDialogue';
        readonly outcome: DialogueOutcome;
        readonly noticedOn: IsoDate | null;
        readonly minutes: MinutesState;
      }
    | { readonly type: 'suspend'; readonly reason: SuspensionReason }
    | { readonly type: 'extend' /** How many of the seven criteria of Decree 31/2019 Art. 3 it meets. */; readonly criteriaMet: number }
    | {
        readonly type: 'withdraw';
        /** WHOLE when all who complained or denounced withdraw everything. */
        readonly scope: WithdrawalScope;
        /** PART: how many of several withdraw now; 0 when all withdraw a part of the content. */
        readonly withdrawers: number;
        readonly inWriting: boolean;
        readonly continuesBecause: readonly ContinuationGround[];
      }
    | { readonly type: 'terminate'; readonly reason: TerminationReason }
    | Bare<'litigate' | 'takeEffect' | 'startEnforcement' | 'lodgeFurther' | 'confirm'>
    | {
        readonly type: 'decide';
        readonly finding: Finding /** Does the demand agree with what was found? */;
        readonly demandMatchesFindings: boolean;
        readonly reviewOutcome: ReviewOutcome | null;
        readonly recommended: Remedy | null;
      }
    | { readonly type: 'conclude'; readonly finding: Finding; readonly recommended: Remedy | null }
    | { readonly type: 'answer' /** The configured window in which the author may reopen. */; readonly reopenWithinDays: number }
    | { readonly type: 'reopen'; readonly byAuthor: boolean }
    | { readonly type: 'rate'; readonly byAuthor: boolean; readonly stars: number }
    | { readonly type: 'stayDecision'; readonly irreparableHarm: boolean; readonly until: IsoDate }
    | Bare<'recordReceipt' | 'liftStay' | 'referCrime' | 'watch'>
    | { readonly type: 'recordEnforcement' /** All that has been done by now. */; readonly enforced: Remedy }
    | { readonly type: 'succeedResolver' /** Null where none is known. */; readonly successor: OrganizationFacts | null }
  );
