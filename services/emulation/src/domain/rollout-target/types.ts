import type {
  DimensionFigures,
  EmulationRegistrant,
  IsoDate,
  OrganizationType,
  Provenance,
  RolloutTargetEvent as PublicTargetEvent,
  RolloutDocumentKind,
  RolloutSessionForm,
  RolloutStatus,
  RolloutTargetStatus,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** The organization as it stood when it was assigned. */
export type TargetOrganization = Pick<EmulationRegistrant, 'id' | 'unitCode' | 'unitPath' | 'path'> & { readonly type: OrganizationType };

/** One organization in one rollout. */
export type RolloutTarget = {
  readonly id: string;
  readonly rolloutId: string;
  readonly documentKind: RolloutDocumentKind;
  readonly year: number;
  readonly provenance: Provenance;
  readonly organization: TargetOrganization;
  readonly status: RolloutTargetStatus;
  readonly assignedOn: IsoDate;
  /** The date of the latest thing that happened to it. */
  readonly lastOn: IsoDate;
  readonly staffReached: number;
  /** As the organization itself reports it; null before the first report. */
  readonly reportedHeadcount: number | null;
  /** As the organizations service counts it for the day of assignment or of the latest report; null where it has no count. */
  readonly officialHeadcount: number | null;
  readonly sessions: number;
  readonly attendance: number;
  readonly dimensions: readonly DimensionFigures[];
  readonly evidenceIds: readonly string[];
  readonly lastReportOn: IsoDate | null;
  readonly completedOn: IsoDate | null;
};

export type NewTarget = {
  readonly id: string;
  readonly rolloutId: string;
  readonly documentKind: RolloutDocumentKind;
  readonly year: number;
  readonly provenance: Provenance;
  readonly organization: TargetOrganization;
  readonly officialHeadcount: number | null;
};

/** Figures as at a day, in place of those before: what was wrong is put right by the next report. */
export type ReachReport = {
  readonly staffReached: number;
  readonly reportedHeadcount: number;
  readonly officialHeadcount: number | null;
  readonly dimensions: DimensionFigures[];
  readonly evidenceIds: string[];
};

/** How the rollout stood when the command came. */
export type RolloutFacts = { readonly status: RolloutStatus; readonly plannedOn: IsoDate; readonly statusSince: IsoDate };

type InRollout = { readonly rollout: RolloutFacts } & Dated;

export type TargetCommand =
  | ({ readonly type: 'assign'; readonly target: NewTarget } & InRollout)
  | ({ readonly type: 'recordSession'; readonly form: RolloutSessionForm; readonly attendance: number } & InRollout)
  | ({ readonly type: 'report'; readonly report: ReachReport } & InRollout)
  | ({ readonly type: 'complete' } & InRollout)
  | ({ readonly type: 'withdraw' } & InRollout);

export type TargetEvent = PublicTargetEvent;
