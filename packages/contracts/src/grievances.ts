import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { priorResolutions, remedy, reviewOutcomes } from './grievances-results.ts';
import {
  acceptanceBars,
  continuationGrounds,
  deadline,
  deadlineKeys,
  dialogueOutcomes,
  eligibilities,
  filingReasons,
  findings,
  forwarders,
  grievanceCaseStatuses,
  grievanceKinds,
  ineligibilityReasons,
  instances,
  petitionChannels,
  petitionStatuses,
  signatoryTypes,
  suspensionReasons,
  terminationReasons,
  withdrawalScopes,
} from './grievances-vocabulary.ts';
import { isoDate, provenance } from './vocabulary.ts';

/** A deadline of a case: the days on which it was met, announced as near, and found missed. */
const keptDeadline = deadline.extend({
  metOn: isoDate.nullable(),
  approachedOn: isoDate.nullable().optional(),
  missedOn: isoDate.nullable().optional(),
});

const deadlines = z.array(deadline).readonly();
const on = isoDate;

/** The organization as it was on the day: `path` every organization id, `unitPath` every unit code, from the root to itself. */
export const organizationFacts = z
  .object({ id: z.string(), unitCode: z.string(), unitPath: z.array(z.string()).readonly(), path: z.array(z.string()).readonly() })
  .readonly();

const petitionFacts = {
  kind: z.enum(grievanceKinds),
  channel: z.enum(petitionChannels),
  receivedOn: isoDate,
  /** Dotted path into the tree of subject fields, e.g. `ADMINISTRATIVE.LAND_HOUSING`. */
  fieldCode: z.string(),
  signatoryType: z.enum(signatoryTypes),
  signatoryCount: z.int(),
  /** The project that it is about, as the consensus campaigns of emulation name it. */
  projectCode: z.string().nullable().optional(),
};

const petitionChanges = {
  PetitionReceived: z.object({
    id: z.string(),
    ...petitionFacts,
    forwarder: z.enum(forwarders).nullable(),
    /** Opaque ids in the identity vault of grievances: they lead nowhere without it. */
    petitionerIds: z.array(z.string()).readonly().optional(),
    textId: z.string().nullable().optional(),
    organization: organizationFacts,
    provenance,
    splitFromId: z.string().nullable().optional(),
  }),
  PetitionSplit: z.object({ on, into: z.array(z.string()).readonly() }),
  PetitionClassified: z.object({
    on,
    eligibility: z.enum(eligibilities),
    ineligibilityReason: z.enum(ineligibilityReasons).nullable(),
    competent: z.boolean(),
    priorResolution: z.enum(priorResolutions).optional(),
  }),
  PetitionFiledAway: z.object({ on, reason: z.enum(filingReasons), duplicateOfId: z.string().nullable().optional() }),
  PetitionGuided: z.object({ on, toOrganizationId: z.string() }),
  PetitionTransferred: z.object({ on, toOrganizationId: z.string() }),
  PetitionUrged: z.object({ on, toOrganizationId: z.string() }),
  PetitionReturned: z.object({ on }),
  /** Who handed it in, and what they wrote, can be read by nobody any more. */
  PetitionerIdentityErased: z.object({ on }),
  /** `opened`: the case was opened from it; else it joined a case that was there. */
  PetitionLinked: z.object({ on, caseId: z.string(), opened: z.boolean().optional() }),
  ReplyReceived: z.object({ on }),
};

/** Key: petition id. Owner: grievances. Never who wrote it, never what they wrote. */
export const petition = defineTopic('grievances.petition.v1', {
  description: 'A letter of a citizen (đơn): received, classified, and what became of it.',
  view: z.object({
    id: z.string(),
    ...petitionFacts,
    forwarder: z.enum(forwarders).nullable(),
    organizationId: z.string(),
    organizationPath: z.array(z.string()).readonly(),
    unitCode: z.string(),
    unitPath: z.array(z.string()).readonly(),
    status: z.enum(petitionStatuses),
    eligibility: z.enum(eligibilities).nullable(),
    ineligibilityReason: z.enum(ineligibilityReasons).nullable(),
    competent: z.boolean().nullable(),
    classifiedOn: isoDate.nullable(),
    disposedOn: isoDate.nullable(),
    filingReason: z.enum(filingReasons).nullable(),
    referredToId: z.string().nullable(),
    caseId: z.string().nullable(),
    provenance,
    priorResolution: z.enum(priorResolutions).nullable().optional(),
    duplicateOfId: z.string().nullable().optional(),
    openedCase: z.boolean().optional(),
    repliedOn: isoDate.nullable().optional(),
    splitFromId: z.string().nullable().optional(),
    splitInto: z.array(z.string()).readonly().optional(),
  }),
  events: petitionChanges,
});

const caseChanges = {
  CaseOpened: z.object({
    id: z.string(),
    ...petitionFacts,
    on,
    instance: z.enum(instances),
    petitionId: z.string(),
    anonymous: z.boolean(),
    firstInstanceCaseId: z.string().nullable(),
    furtherOfCaseId: z.string().nullable(),
    resolver: organizationFacts,
    deadlines,
    provenance,
  }),
  PetitionJoined: z.object({ on, petitionId: z.string() }),
  CaseAccepted: z.object({ on, deadlines }),
  CaseRefused: z.object({ on, bars: z.array(z.enum(acceptanceBars)).readonly() }),
  CaseTransferred: z.object({ on, toOrganizationId: z.string(), deadlines }),
  CaseFiledAway: z.object({ on }),
  CaseSetAside: z.object({ on }),
  CaseKeptAsLead: z.object({ on }),
  VerifierAssigned: z.object({ on, verifierId: z.string() }),
  DialogueRecorded: z.object({ on, outcome: z.enum(dialogueOutcomes), noticedOn: isoDate.nullable() }),
  PartiesNotified: z.object({ on }),
  CaseSuspended: z.object({ on, reason: z.enum(suspensionReasons), deadlines }),
  CaseResumed: z.object({ on, deadlines }),
  DeadlineExtended: z.object({ on, criteriaMet: z.int(), deadlines }),
  WithdrawalRecorded: z.object({
    on,
    scope: z.enum(withdrawalScopes),
    continuesBecause: z.array(z.enum(continuationGrounds)).readonly(),
    /** How many have withdrawn by now. */
    withdrawnCount: z.int().optional(),
  }),
  CaseTerminated: z.object({ on, reason: z.enum(terminationReasons) }),
  CaseLitigated: z.object({ on }),
  ComplaintDecided: z.object({
    on,
    finding: z.enum(findings),
    deadlines,
    reviewOutcome: z.enum(reviewOutcomes).nullable().optional(),
    recommended: remedy.nullable().optional(),
  }),
  DenunciationConcluded: z.object({ on, finding: z.enum(findings), deadlines, recommended: remedy.nullable().optional() }),
  ReflectionAnswered: z.object({ on, reopenUntil: isoDate }),
  ResultSent: z.object({ on, deadlines }),
  ConclusionHandled: z.object({ on }),
  ResultPublished: z.object({ on }),
  DecisionTookEffect: z.object({ on }),
  EnforcementStarted: z.object({ on }),
  FurtherDenunciationLodged: z.object({ on }),
  AnswerConfirmed: z.object({ on }),
  CaseReopened: z.object({ on, deadlines }),
  CaseClosed: z.object({ on }),
  DecisionReceived: z.object({ on, deadlines }),
  DecisionStayed: z.object({ on, until: isoDate }),
  StayLifted: z.object({ on }),
  CrimeReferred: z.object({ on }),
  EnforcementRecorded: z.object({ on, enforced: remedy }),
  AnswerRated: z.object({ on, stars: z.int() }),
  ResolverSucceeded: z.object({ on, resolver: organizationFacts }),
  ResolverLost: z.object({ on }),
  DeadlineApproaching: z.object({ on, key: z.enum(deadlineKeys), effectiveDue: isoDate }),
  DeadlineMissed: z.object({ on, key: z.enum(deadlineKeys), effectiveDue: isoDate }),
};

/** Key: case id. Owner: grievances. Never who complained or denounced, never against whom, never what they wrote. */
export const grievanceCase = defineTopic('grievances.case.v1', {
  description: 'A case (vụ việc): one complaint, denunciation or reflection on its way through the law, with its deadlines.',
  view: z.object({
    id: z.string(),
    ...petitionFacts,
    instance: z.enum(instances),
    status: z.enum(grievanceCaseStatuses),
    petitionIds: z.array(z.string()).readonly(),
    firstInstanceCaseId: z.string().nullable(),
    furtherOfCaseId: z.string().nullable(),
    resolverId: z.string(),
    organizationPath: z.array(z.string()).readonly(),
    unitCode: z.string(),
    unitPath: z.array(z.string()).readonly(),
    verifierId: z.string().nullable(),
    openedOn: isoDate,
    acceptedOn: isoDate.nullable(),
    dialogueOn: isoDate.nullable(),
    /** When it was decided, concluded or answered. */
    decidedOn: isoDate.nullable(),
    finding: z.enum(findings).nullable(),
    /** Decided on or before the effective due date of its resolution; null while undecided. */
    onTime: z.boolean().nullable(),
    endedOn: isoDate.nullable(),
    deadlines: z.array(keptDeadline.readonly()).readonly(),
    provenance,
    terminationReason: z.enum(terminationReasons).nullable().optional(),
    reviewOutcome: z.enum(reviewOutcomes).nullable().optional(),
    decisionReceivedOn: isoDate.nullable().optional(),
    /** Until when the enforcement of the contested decision is suspended. */
    stayedUntil: isoDate.nullable().optional(),
    withdrawnCount: z.int().optional(),
    recommended: remedy.nullable().optional(),
    enforced: remedy.nullable().optional(),
    crimeReferredOn: isoDate.nullable().optional(),
    stars: z.int().nullable().optional(),
    /** Since when its resolver is gone without a known successor. */
    resolverLostOn: isoDate.nullable().optional(),
  }),
  events: caseChanges,
});

export type PetitionEvent = EventsOf<typeof petitionChanges>;
export type PetitionView = z.infer<typeof petition.view>;
export type GrievanceCaseEvent = EventsOf<typeof caseChanges>;
export type GrievanceCaseView = z.infer<typeof grievanceCase.view>;
export type OrganizationFacts = z.infer<typeof organizationFacts>;
