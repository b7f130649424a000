import type { IsoDate, Provenance, RolloutEvent as PublicRolloutEvent, RolloutDocumentKind, RolloutStatus } from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** A document on its way to the staff of many organizations; how far it came in each is an aggregate of its own. */
export type Rollout = {
  readonly id: string;
  readonly documentKind: RolloutDocumentKind;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuerId: string;
  readonly unitCode: string;
  readonly unitPath: readonly string[];
  readonly year: number;
  readonly dueOn: IsoDate | null;
  readonly provenance: Provenance;
  readonly status: RolloutStatus;
  readonly plannedOn: IsoDate;
  /** The date of the last change of status: nothing after it is dated before it. */
  readonly statusSince: IsoDate;
  /** When it was closed or cancelled. */
  readonly endedOn: IsoDate | null;
};

export type NewRollout = {
  readonly id: string;
  readonly documentKind: RolloutDocumentKind;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuerId: string;
  readonly unitCode: string;
  readonly unitPath: string[];
  readonly year: number;
  readonly dueOn: IsoDate | null;
  readonly provenance: Provenance;
};

export type RolloutCommand =
  | ({ readonly type: 'plan'; readonly rollout: NewRollout } & Dated)
  /** `targets`: how many organizations it goes to, as counted when the command came. */
  | ({ readonly type: 'begin'; readonly targets: number } & Dated)
  | ({ readonly type: 'close' } & Dated)
  | ({ readonly type: 'cancel' } & Dated);

export type RolloutEvent = PublicRolloutEvent;
