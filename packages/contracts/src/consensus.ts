import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const campaignStatuses = ['PLANNED', 'ACTIVE', 'STALLED', 'COMPLETED', 'CLOSED'] as const;
export const householdStances = ['NOT_CONTACTED', 'VISITED', 'UNDECIDED', 'OBJECTING', 'AGREED', 'SIGNED', 'HANDED_OVER'] as const;
/** What a household is worried about: a category, never its own words. */
export const concernCategories = [
  'NONE',
  'COMPENSATION_PRICE', // giá bồi thường
  'RESETTLEMENT', // tái định cư
  'LAND_PAPERS', // giấy tờ, nguồn gốc đất
  'LIVELIHOOD', // sinh kế
  'PROJECT_BOUNDARY', // chỉ giới, phạm vi dự án
  'CONSTRUCTION_IMPACT', // ảnh hưởng thi công
  'PROCEDURE', // trình tự, thủ tục
  'OTHER',
] as const;
/** What was promised at the door: a category, never free text. */
export const visitCommitments = [
  'NONE',
  'TEAM_RETURNS', // tổ dân vận quay lại
  'TEAM_BRINGS_DOCUMENTS', // cung cấp văn bản, bản đồ
  'AUTHORITY_MEETS_HOUSEHOLD', // chính quyền gặp gỡ, đối thoại
  'AUTHORITY_REVIEWS_COMPENSATION', // xem xét lại phương án bồi thường
  'HOUSEHOLD_CONSIDERS', // hộ dân suy nghĩ thêm
  'HOUSEHOLD_SIGNS', // hộ dân sẽ ký
  'HOUSEHOLD_HANDS_OVER', // hộ dân sẽ bàn giao
] as const;

export type CampaignStatus = (typeof campaignStatuses)[number];
export type HouseholdStance = (typeof householdStances)[number];
export type ConcernCategory = (typeof concernCategories)[number];
export type VisitCommitment = (typeof visitCommitments)[number];

const dated = z.object({ on: isoDate });

/** Where a project lies, and which team goes from door to door there. */
const projectPlace = {
  /** The project's own code: joins a campaign, its households and the grievance cases about the same project. */
  projectCode: z.string(),
  unitCode: z.string(),
  unitPath: z.array(z.string()),
  teamId: z.string(),
};

const campaignFacts = { id: z.string(), projectName: z.string(), ...projectPlace, provenance };

const campaignChanges = {
  CampaignPlanned: z.object({ ...campaignFacts, on: isoDate }),
  CampaignActivated: dated,
  CampaignStalled: dated,
  CampaignResumed: dated,
  CampaignCompleted: dated,
  CampaignClosed: dated,
};

/** Key: campaign id. Owner: emulation. Its households speak on a topic of their own; its figures are counted from them. */
export const consensusCampaign = defineTopic('emulation.consensus-campaign.v2', {
  description: 'A mobilization team’s campaign among the households of a site-clearance project (vận động giải phóng mặt bằng).',
  view: z.object({ ...campaignFacts, status: z.enum(campaignStatuses), plannedOn: isoDate, completedOn: isoDate.nullable() }),
  events: campaignChanges,
});

const householdFacts = { id: z.string(), campaignId: z.string(), ...projectPlace, provenance };

const householdChanges = {
  /** `code` is opaque: letters without accents, digits, «-» and «_». */
  HouseholdListed: z.object({ ...householdFacts, code: z.string(), on: isoDate }),
  HouseholdVisited: z.object({
    visitId: z.string(),
    teamId: z.string(),
    concern: z.enum(concernCategories),
    commitment: z.enum(visitCommitments),
    stance: z.enum(householdStances),
    on: isoDate,
  }),
};

/**
 * Key: household id. Owner: emulation. No name, no address, no words of theirs: those never leave the service that keeps them. A stance
 * measures the team's work and is never a legal consent.
 */
export const household = defineTopic('emulation.household.v1', {
  description: 'A household affected by a site-clearance project (hộ dân bị ảnh hưởng): its stance and its visits, never who it is.',
  view: z.object({
    ...householdFacts,
    stance: z.enum(householdStances),
    listedOn: isoDate,
    visitCount: z.int(),
    lastVisitOn: isoDate.nullable(),
    /** What it was worried about at the latest visit; null before the first. */
    concern: z.enum(concernCategories).nullable(),
    signedOn: isoDate.nullable(),
    handedOverOn: isoDate.nullable(),
  }),
  events: householdChanges,
});

export type ConsensusCampaignView = z.infer<typeof consensusCampaign.view>;
export type ConsensusCampaignEvent = EventsOf<typeof campaignChanges>;
export type HouseholdView = z.infer<typeof household.view>;
export type HouseholdEvent = EventsOf<typeof householdChanges>;
