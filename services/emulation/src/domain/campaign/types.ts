import type { CampaignStatus, ConsensusCampaignEvent, IsoDate, Provenance } from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** Its households are aggregates of their own: here is only the project, the team and how far it has come. */
export type Campaign = {
  readonly id: string;
  readonly projectName: string;
  readonly projectCode: string;
  readonly unitCode: string;
  readonly unitPath: readonly string[];
  readonly teamId: string;
  readonly provenance: Provenance;
  readonly status: CampaignStatus;
  readonly plannedOn: IsoDate;
  /** The date of the last change of status: a visit is not before it. */
  readonly statusSince: IsoDate;
  readonly completedOn: IsoDate | null;
};

/** The unit is a fact of the moment, like the entry's registrant. */
export type NewCampaign = {
  readonly id: string;
  readonly projectName: string;
  readonly projectCode: string;
  readonly unitCode: string;
  readonly unitPath: string[];
  readonly teamId: string;
  readonly provenance: Provenance;
};

/** What was counted of a campaign's households when the command came. */
export type HouseholdTally = { readonly affected: number; readonly handedOver: number; readonly lastVisitOn: IsoDate | null };

type Tallied = { readonly households: HouseholdTally };

export type CampaignCommand =
  | ({ readonly type: 'plan'; readonly campaign: NewCampaign } & Dated)
  | ({ readonly type: 'activate' } & Tallied & Dated)
  | ({ readonly type: 'stall' } & Dated)
  | ({ readonly type: 'resume' } & Dated)
  | ({ readonly type: 'complete' } & Tallied & Dated)
  | ({ readonly type: 'close' } & Dated);

export type CampaignEvent = ConsensusCampaignEvent;
