import type {
  CampaignStatus,
  ConcernCategory,
  HouseholdStance,
  IsoDate,
  Provenance,
  HouseholdEvent as PublicHouseholdEvent,
  VisitCommitment,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** One step on a household's way: it was listed (`from` is null, no visit), or it was visited. */
export type CourseStep = {
  readonly on: IsoDate;
  readonly from: HouseholdStance | null;
  readonly to: HouseholdStance;
  /** Null when it was listed. */
  readonly visitId: string | null;
  readonly teamId: string | null;
  readonly concern: ConcernCategory | null;
  readonly commitment: VisitCommitment | null;
};

/** A household is an opaque code: who lives there and where is no business of this aggregate. */
export type Household = {
  readonly id: string;
  readonly campaignId: string;
  readonly code: string;
  readonly projectCode: string;
  readonly unitCode: string;
  readonly unitPath: readonly string[];
  readonly teamId: string;
  readonly provenance: Provenance;
  readonly stance: HouseholdStance;
  readonly listedOn: IsoDate;
  readonly visitCount: number;
  readonly lastVisitOn: IsoDate | null;
  readonly concern: ConcernCategory | null;
  /** Null again when it goes back on its word. */
  readonly signedOn: IsoDate | null;
  readonly handedOverOn: IsoDate | null;
  /** From its listing to now, in order of days. */
  readonly course: readonly CourseStep[];
};

export type NewHousehold = {
  readonly id: string;
  readonly campaignId: string;
  readonly code: string;
  readonly projectCode: string;
  readonly unitCode: string;
  readonly unitPath: string[];
  readonly teamId: string;
  readonly provenance: Provenance;
};

export type Visit = {
  readonly visitId: string;
  /** The mobilization team, or whoever went with it, as an organization. */
  readonly teamId: string;
  readonly concern: ConcernCategory;
  readonly commitment: VisitCommitment;
  /** What the household thinks after the visit. */
  readonly stance: HouseholdStance;
};

/** How the campaign stood when the command came. */
export type CampaignFacts = { readonly status: CampaignStatus; readonly statusSince: IsoDate; readonly plannedOn: IsoDate };

type InCampaign = { readonly campaign: CampaignFacts };

export type HouseholdCommand =
  | ({ readonly type: 'list'; readonly household: NewHousehold } & InCampaign & Dated)
  | ({ readonly type: 'recordVisit'; readonly visit: Visit } & InCampaign & Dated);

export type HouseholdEvent = PublicHouseholdEvent;
