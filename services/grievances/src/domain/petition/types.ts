import type {
  Eligibility,
  FilingReason,
  Forwarder,
  GrievanceKind,
  IneligibilityReason,
  IsoDate,
  OrganizationFacts,
  PetitionChannel,
  PetitionStatus,
  PriorResolution,
  Provenance,
  SignatoryType,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** What happened, as other services read it too. */
export type { PetitionEvent } from '@danvan/contracts';

/** What identifies a person who stands under a petition. It goes to the identity vault and nowhere else. */
export type Petitioner = {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly identityNumber: string | null;
};

/** What of a letter is kept in the vault alone. */
export type ConfidentialPart = { readonly petitioners: readonly Petitioner[]; readonly text: string | null };

/** What is told of a letter when it is received: everything but who wrote it and what they wrote. */
export type PetitionFacts = {
  readonly kind: GrievanceKind;
  readonly channel: PetitionChannel;
  readonly receivedOn: IsoDate;
  readonly fieldCode: string;
  readonly signatoryType: SignatoryType;
  readonly signatoryCount: number;
  /** Who passed it on, where a deputy, the Front or the press did. */
  readonly forwarder: Forwarder | null;
  /** Opaque ids of the vault's records: one for each person, one for the text. */
  readonly petitionerIds: readonly string[];
  readonly textId: string | null;
  /** The project that it is about, as the consensus campaigns name it. */
  readonly projectCode: string | null;
  /** The mixed petition that it is a part of. */
  readonly splitFromId: string | null;
};

export type Petition = PetitionFacts & {
  readonly id: string;
  /** The organization that received it. */
  readonly organization: OrganizationFacts;
  readonly status: PetitionStatus;
  readonly eligibility: Eligibility | null;
  readonly ineligibilityReason: IneligibilityReason | null;
  readonly competent: boolean | null;
  readonly classifiedOn: IsoDate | null;
  readonly disposedOn: IsoDate | null;
  readonly filingReason: FilingReason | null;
  /** To whom it was transferred, or to whom the citizen was guided. */
  readonly referredToId: string | null;
  readonly caseId: string | null;
  readonly identityErasedOn: IsoDate | null;
  /** Its case was opened from it; else it joined one. */
  readonly openedCase: boolean;
  readonly priorResolution: PriorResolution | null;
  readonly duplicateOfId: string | null;
  /** When the body that it was sent to replied. */
  readonly repliedOn: IsoDate | null;
  readonly splitInto: readonly string[];
  readonly provenance: Provenance;
  readonly lastOn: IsoDate;
};

/** One content of a mixed petition, and the petition that it becomes. */
export type SplitPart = { readonly id: string; readonly kind: GrievanceKind; readonly fieldCode: string };

/** The petition that another is said to repeat. */
export type DuplicateFacts = Pick<Petition, 'id' | 'kind' | 'receivedOn'>;

export type PetitionCommand =
  | (PetitionFacts & {
      readonly type: 'receive';
      readonly id: string;
      readonly organization: OrganizationFacts;
      readonly provenance: Provenance;
      readonly today: IsoDate;
    })
  | (Dated &
      (
        | {
            readonly type: 'classify';
            readonly eligibility: Eligibility;
            readonly ineligibilityReason: IneligibilityReason | null;
            /** Is the receiving organization the one that has to resolve it? */
            readonly competent: boolean;
            /** What the matter had come to before. */
            readonly priorResolution: PriorResolution;
          }
        | { readonly type: 'split'; readonly parts: readonly SplitPart[] }
        | { readonly type: 'fileAway'; readonly reason: FilingReason; readonly duplicateOf: DuplicateFacts | null }
        | {
            readonly type: 'guide';
            readonly toOrganizationId: string /** In the same matter, to the same person. */;
            readonly guidedBefore: boolean;
          }
        | { readonly type: 'transfer'; readonly toOrganizationId: string }
        | { readonly type: 'urge'; readonly to: Pick<OrganizationFacts, 'id' | 'path'> }
        | { readonly type: 'recordReply' }
        | { readonly type: 'returnToSender' }
        | { readonly type: 'eraseIdentity' }
        | { readonly type: 'link'; readonly caseId: string; readonly caseKind: GrievanceKind; readonly opened: boolean }
      ));
