import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { organizationTypes } from './organizations.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const programmeKinds = ['YEAR_THEME', 'MOVEMENT', 'CAMPAIGN'] as const; // chủ đề năm, phong trào thi đua, cuộc vận động
export const programmeStatuses = ['ACTIVE', 'CLOSED'] as const;

export const entryKinds = ['MODEL', 'EXEMPLAR'] as const; // mô hình, điển hình
export const emulationFields = ['ECONOMY', 'CULTURE_SOCIETY', 'SECURITY_DEFENCE', 'POLITICAL_SYSTEM_BUILDING'] as const;
export const subjectTypes = ['COLLECTIVE', 'INDIVIDUAL'] as const; // tập thể, cá nhân
export const recognitionLevels = ['CITY', 'DISTRICT', 'GRASSROOTS'] as const; // cấp Thành phố, quận, cơ sở
export const entryStatuses = [
  'DRAFT',
  'REGISTERED',
  'APPROVED',
  'IMPLEMENTING',
  'SELF_ASSESSED',
  'INSPECTED',
  'RECOGNISED',
  'NOT_MET',
  'REPLICATED',
  'LAPSED',
  'REVOKED',
] as const;
/** Why a recognition is taken back: a category, because words about an exemplar are words about a person. */
export const revocationReasons = ['CRITERIA_NO_LONGER_MET', 'FALSE_REPORT', 'DISCIPLINE', 'OTHER'] as const;

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

export type ProgrammeKind = (typeof programmeKinds)[number];
export type ProgrammeStatus = (typeof programmeStatuses)[number];
export type EntryKind = (typeof entryKinds)[number];
export type EmulationField = (typeof emulationFields)[number];
export type SubjectType = (typeof subjectTypes)[number];
export type RecognitionLevel = (typeof recognitionLevels)[number];
export type EntryStatus = (typeof entryStatuses)[number];
export type RevocationReason = (typeof revocationReasons)[number];
export type CampaignStatus = (typeof campaignStatuses)[number];
export type HouseholdStance = (typeof householdStances)[number];
export type ConcernCategory = (typeof concernCategories)[number];
export type VisitCommitment = (typeof visitCommitments)[number];

const dated = z.object({ on: isoDate });

const programmeFacts = {
  id: z.string(),
  name: z.string(),
  kind: z.enum(programmeKinds),
  launchingOrganizationId: z.string(),
  /** The year of a year theme; null for what runs over several years. */
  year: z.int().nullable(),
  from: isoDate,
  /** Null while no end is set. */
  to: isoDate.nullable(),
  provenance,
};

/** Points out of 100. */
const score = z.number().min(0).max(100);

/** One criterion: its weight in percent of the whole, and the points out of 100 below which nothing else can make up for it. */
const criterion = z.object({ code: z.string(), name: z.string(), weight: z.int().min(1).max(100), threshold: score });

/** By what entries of one year, kind and subject type are assessed. Another version replaces it for what is assessed from then on. */
const criteriaSet = z.object({
  year: z.int(),
  kind: z.enum(entryKinds),
  subjectType: z.enum(subjectTypes),
  version: z.int(),
  criteria: z.array(criterion),
  /** Points out of 100 from which an entry meets the criteria. */
  passMark: score,
  definedOn: isoDate,
});

const programmeChanges = {
  ProgrammeLaunched: z.object(programmeFacts),
  CriteriaSetDefined: z.object({ criteriaSet }),
  ProgrammeClosed: dated,
};

/** Key: programme id. Owner: emulation. */
export const emulationProgramme = defineTopic('emulation.programme.v1', {
  description: 'A year theme, patriotic emulation movement or campaign (chủ đề năm, phong trào thi đua, cuộc vận động).',
  view: z.object({
    ...programmeFacts,
    status: z.enum(programmeStatuses),
    closedOn: isoDate.nullable(),
    /** Every version of every set, in the order in which they were defined. */
    criteriaSets: z.array(criteriaSet).optional(),
  }),
  events: programmeChanges,
});

const entryFacts = {
  id: z.string(),
  kind: z.enum(entryKinds),
  title: z.string(),
  /** The pressing issue of the people that the entry answers. */
  pressingIssue: z.string(),
  field: z.enum(emulationFields),
  subjectType: z.enum(subjectTypes),
  year: z.int(),
  programmeId: z.string(),
  registeredLevel: z.enum(recognitionLevels),
  provenance,
};

/** The registering organization as it stood when it registered: its unit and its place in both trees, roots first, itself last. */
const registrant = z.object({
  id: z.string(),
  type: z.enum(organizationTypes).optional(),
  unitCode: z.string(),
  unitPath: z.array(z.string()),
  path: z.array(z.string()),
});

/** Points for one criterion, and the evidence files that they rest on, by id. */
const criterionScore = z.object({ code: z.string(), points: score, evidenceIds: z.array(z.string()) });
/** The score by criterion, and which version of the programme’s criteria it follows; absent where one overall score was given. */
const assessment = { score, criteriaVersion: z.int().optional(), byCriterion: z.array(criterionScore).optional() };

const entryChanges = {
  EntryDrafted: z.object({
    ...entryFacts,
    registrant,
    /** The entry that it takes up; `sourcePath` leads to it from the first of the tree. */
    sourceId: z.string().optional(),
    sourcePath: z.array(z.string()).optional(),
    /** The entry of an earlier year that it goes on from, and which edition this is; the first is 1. */
    previousEditionId: z.string().optional(),
    edition: z.int().optional(),
    on: isoDate,
  }),
  EntryRegistered: dated,
  EntryApproved: z.object({ approverId: z.string(), on: isoDate }),
  EntryImplementationBegun: dated,
  EntrySelfAssessed: z.object({ ...assessment, on: isoDate }),
  EntryInspected: z.object({ inspectorId: z.string(), ...assessment, shortfalls: z.array(z.string()).optional(), on: isoDate }),
  EntryRecognised: z.object({ level: z.enum(recognitionLevels), recogniserId: z.string(), on: isoDate }),
  EntryFoundNotMet: dated,
  EntryReplicated: z.object({ replicatorId: z.string(), byEntryId: z.string().optional(), on: isoDate }),
  /** The organization that holds it has gone, and this one has taken over. */
  EntryTransferred: z.object({ holder: registrant, on: isoDate }),
  /** The organization that holds it has gone, and none, or none alone, has taken over. */
  EntryOrphaned: dated,
  EntryLapsed: dated,
  EntryRevoked: z.object({ reason: z.enum(revocationReasons), on: isoDate }),
};

/** Key: entry id. Owner: emulation. The level of registration and the level of recognition are two facts. */
export const emulationEntry = defineTopic('emulation.entry.v1', {
  description: 'A model or exemplar of «Dân vận khéo» (mô hình, điển hình), from its draft to its recognition and spread.',
  view: z.object({
    ...entryFacts,
    status: z.enum(entryStatuses),
    registrantId: z.string(),
    unitCode: z.string(),
    unitPath: z.array(z.string()),
    registeredOn: isoDate.nullable(),
    approverId: z.string().nullable(),
    selfAssessmentScore: score.nullable(),
    inspectorId: z.string().nullable(),
    inspectionScore: score.nullable(),
    recognisedLevel: z.enum(recognitionLevels).nullable(),
    recogniserId: z.string().nullable(),
    recognisedOn: isoDate.nullable(),
    replicationCount: z.int(),
    registrantType: z.enum(organizationTypes).optional(),
    /** The organization that answers for it now: the registrant, or who took over from it. */
    holderId: z.string().optional(),
    /** Since when no organization answers for it; null while one does. */
    orphanedOn: isoDate.nullable().optional(),
    sourceId: z.string().nullable().optional(),
    previousEditionId: z.string().nullable().optional(),
    edition: z.int().optional(),
  }),
  events: entryChanges,
});

const campaignFacts = {
  id: z.string(),
  projectName: z.string(),
  unitCode: z.string(),
  unitPath: z.array(z.string()),
  teamId: z.string(),
  provenance,
};

const campaignChanges = {
  CampaignPlanned: z.object({ ...campaignFacts, householdIds: z.array(z.string()), on: isoDate }),
  CampaignActivated: dated,
  HouseholdVisited: z.object({
    householdId: z.string(),
    teamId: z.string(),
    concern: z.enum(concernCategories),
    commitment: z.enum(visitCommitments),
    stance: z.enum(householdStances),
    on: isoDate,
  }),
  CampaignStalled: dated,
  CampaignResumed: dated,
  CampaignCompleted: dated,
  CampaignClosed: dated,
};

/**
 * Key: campaign id. Owner: emulation. Households appear as opaque codes in the changes and as counts in the view: no name, no
 * address, no words of theirs. The rate is a measure of the team's work and never a legal consent.
 */
export const consensusCampaign = defineTopic('emulation.consensus-campaign.v1', {
  description: 'A mobilization team’s campaign among the households of a site-clearance project (vận động giải phóng mặt bằng).',
  view: z.object({
    ...campaignFacts,
    status: z.enum(campaignStatuses),
    plannedOn: isoDate,
    completedOn: isoDate.nullable(),
    visitCount: z.int(),
    lastVisitOn: isoDate.nullable(),
    /** How many households hold each stance; the seven add up to `affected`. */
    stances: z.record(z.enum(householdStances), z.int()),
    /** Agreed, signed and handed over: the numerator. */
    inAgreement: z.int(),
    /** All affected households: the denominator. */
    affected: z.int(),
  }),
  events: campaignChanges,
});

export type EmulationProgrammeView = z.infer<typeof emulationProgramme.view>;
export type EmulationProgrammeEvent = EventsOf<typeof programmeChanges>;
export type EmulationEntryView = z.infer<typeof emulationEntry.view>;
export type EmulationEntryEvent = EventsOf<typeof entryChanges>;
export type EmulationRegistrant = z.infer<typeof registrant>;
export type CriteriaSet = z.infer<typeof criteriaSet>;
export type CriterionScore = z.infer<typeof criterionScore>;
export type ConsensusCampaignView = z.infer<typeof consensusCampaign.view>;
export type ConsensusCampaignEvent = EventsOf<typeof campaignChanges>;
