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
  readonly provenance: Provenance;
  readonly lastOn: IsoDate;
};

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
          }
        | { readonly type: 'fileAway'; readonly reason: FilingReason }
        | {
            readonly type: 'guide';
            readonly toOrganizationId: string /** In the same matter, to the same person. */;
            readonly guidedBefore: boolean;
          }
        | { readonly type: 'transfer'; readonly toOrganizationId: string }
        | { readonly type: 'returnToSender' }
        | { readonly type: 'eraseIdentity' }
        | { readonly type: 'link'; readonly caseId: string; readonly caseKind: GrievanceKind }
      ));
