import type {
  CampaignStatus,
  ConcernCategory,
  ConsensusCampaignEvent,
  HouseholdStance,
  IsoDate,
  Provenance,
  VisitCommitment,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** A household is an opaque code: who lives there and where is no business of this aggregate. */
export type Household = { readonly id: string; readonly stance: HouseholdStance; readonly lastVisitOn: IsoDate | null };

export type Campaign = {
  readonly id: string;
  readonly projectName: string;
  readonly unitCode: string;
  readonly unitPath: readonly string[];
  readonly teamId: string;
  readonly provenance: Provenance;
  readonly status: CampaignStatus;
  readonly plannedOn: IsoDate;
  /** The date of the last change of status: a visit is not before it. */
  readonly statusSince: IsoDate;
  readonly completedOn: IsoDate | null;
  readonly households: readonly Household[];
  readonly visitCount: number;
  readonly lastVisitOn: IsoDate | null;
};

/** The unit is a fact of the moment, like the entry's registrant. */
export type NewCampaign = {
  readonly id: string;
  readonly projectName: string;
  readonly unitCode: string;
  readonly unitPath: string[];
  readonly teamId: string;
  readonly householdIds: string[];
  readonly provenance: Provenance;
};

export type Visit = {
  readonly householdId: string;
  /** The mobilization team, or whoever went with it, as an organization. */
  readonly teamId: string;
  readonly concern: ConcernCategory;
  readonly commitment: VisitCommitment;
  /** What the household thinks after the visit. */
  readonly stance: HouseholdStance;
};

export type CampaignCommand =
  | ({ readonly type: 'plan'; readonly campaign: NewCampaign } & Dated)
  | ({ readonly type: 'activate' } & Dated)
  | ({ readonly type: 'recordVisit'; readonly visit: Visit } & Dated)
  | ({ readonly type: 'stall' } & Dated)
  | ({ readonly type: 'resume' } & Dated)
  | ({ readonly type: 'complete' } & Dated)
  | ({ readonly type: 'close' } & Dated);

export type CampaignEvent = ConsensusCampaignEvent;
