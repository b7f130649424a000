import type {
  Deadline,
  GrievanceKind,
  IsoDate,
  OrganizationFacts,
  PetitionChannel,
  Provenance,
  Receiver,
  ReceptionRefusalReason,
  ReceptionStatus,
  ReceptionType,
  TurnOutcome,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** What happened, as other services read it too. */
export type { ReceptionEvent } from '@danvan/contracts';

/** Somebody was received, alone or with others: one turn, one matter. Who they are is not kept. */
export type Turn = {
  readonly number: number;
  readonly kind: GrievanceKind;
  readonly fieldCode: string;
  readonly persons: number;
  readonly repeat: boolean;
  readonly representatives: number;
  readonly outcome: TurnOutcome;
  readonly refusalReason: ReceptionRefusalReason | null;
  readonly petitionId: string | null;
  /** Until when those who came are told what becomes of the matter: RECEPTION_REPLY. */
  readonly reply: Deadline | null;
  readonly repliedOn: IsoDate | null;
  /** The day on which the reply was found to be overdue; stays when it is given late. */
  readonly overdueOn: IsoDate | null;
};

export type Reception = {
  readonly id: string;
  readonly receptionType: ReceptionType;
  readonly receivedBy: Receiver | null;
  readonly organization: OrganizationFacts;
  readonly status: ReceptionStatus;
  readonly heldOn: IsoDate;
  readonly turns: readonly Turn[];
  readonly closedOn: IsoDate | null;
  readonly settledOn: IsoDate | null;
  readonly provenance: Provenance;
};

/** The petition that was taken in, as it stands. */
export type PetitionFactsForReception = {
  readonly id: string;
  readonly kind: GrievanceKind;
  readonly channel: PetitionChannel;
  readonly organizationId: string;
  readonly receivedOn: IsoDate;
};

export type ReceiveTurn = {
  readonly type: 'receiveTurn';
  readonly kind: GrievanceKind;
  readonly fieldCode: string;
  readonly persons: number;
  readonly repeat: boolean;
  readonly representatives: number;
  readonly outcome: TurnOutcome;
  readonly refusalReason: ReceptionRefusalReason | null;
  readonly petition: PetitionFactsForReception | null;
};

export type ReceptionCommand = Dated &
  (
    | {
        readonly type: 'open';
        readonly id: string;
        readonly receptionType: ReceptionType;
        readonly receivedBy: Receiver | null;
        readonly organization: OrganizationFacts;
        readonly provenance: Provenance;
      }
    | ReceiveTurn
    | { readonly type: 'reply'; readonly number: number }
    | { readonly type: 'watch' }
    | { readonly type: 'close' }
    | { readonly type: 'settle' }
  );
