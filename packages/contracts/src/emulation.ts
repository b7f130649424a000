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

export type ProgrammeKind = (typeof programmeKinds)[number];
export type ProgrammeStatus = (typeof programmeStatuses)[number];
export type EntryKind = (typeof entryKinds)[number];
export type EmulationField = (typeof emulationFields)[number];
export type SubjectType = (typeof subjectTypes)[number];
export type RecognitionLevel = (typeof recognitionLevels)[number];
export type EntryStatus = (typeof entryStatuses)[number];
export type RevocationReason = (typeof revocationReasons)[number];

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

export type EmulationProgrammeView = z.infer<typeof emulationProgramme.view>;
export type EmulationProgrammeEvent = EventsOf<typeof programmeChanges>;
export type EmulationEntryView = z.infer<typeof emulationEntry.view>;
export type EmulationEntryEvent = EventsOf<typeof entryChanges>;
export type EmulationRegistrant = z.infer<typeof registrant>;
export type CriteriaSet = z.infer<typeof criteriaSet>;
export type CriterionScore = z.infer<typeof criterionScore>;
