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
  PetitionChannel,
  PetitionStatus,
  Provenance,
  SignatoryType,
  SuspensionReason,
  TerminationReason,
  WithdrawalScope,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** What happened, as other services read it too; each carries the deadlines that it starts or moves, whole. */
export type { GrievanceCaseEvent } from '@danvan/contracts';

/** A deadline of the case, and the day on which what it asks for was done. */
export type CaseDeadline = Deadline & { readonly metOn: IsoDate | null };

/** What the case takes over from the petition that it was opened from. */
export type Matter = {
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

/** The decision that a second-instance complaint is against. */
export type FirstInstanceFacts = {
  readonly caseId: string;
  readonly resolverId: string;
  /** Until when it may be complained against: the effective due date of COMPLAINT_APPEAL. */
  readonly appealDue: IsoDate;
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
  readonly firstInstance: FirstInstanceFacts | null;
  readonly furtherOfCaseId: string | null;
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
        readonly inWriting: boolean;
        readonly continuesBecause: readonly ContinuationGround[];
      }
    | { readonly type: 'terminate'; readonly reason: Exclude<TerminationReason, 'WITHDRAWN'> }
    | Bare<'litigate' | 'takeEffect' | 'startEnforcement' | 'lodgeFurther' | 'confirm'>
    | {
        readonly type: 'decide';
        readonly finding: Finding /** Does the demand agree with what was found? */;
        readonly demandMatchesFindings: boolean;
      }
    | { readonly type: 'conclude'; readonly finding: Finding }
    | { readonly type: 'answer' /** The configured window in which the author may reopen. */; readonly reopenWithinDays: number }
    | { readonly type: 'reopen'; readonly byAuthor: boolean }
  );
