import { z } from 'zod';
import { isoDate } from './vocabulary.ts';

export const grievanceKinds = [
  'COMPLAINT', // khiếu nại
  'DENUNCIATION', // tố cáo
  'REFLECTION', // kiến nghị, phản ánh
] as const;
export type GrievanceKind = (typeof grievanceKinds)[number];

export const petitionChannels = [
  'IN_PERSON', // nộp trực tiếp
  'POST', // bưu chính
  'RECEPTION', // tiếp công dân
  'ONE_STOP', // bộ phận một cửa
  'PORTAL', // cổng dịch vụ công
  'HOTLINE', // đường dây nóng
] as const;
export type PetitionChannel = (typeof petitionChannels)[number];

export const signatoryTypes = ['SINGLE', 'JOINT', 'OTHER'] as const;
export type SignatoryType = (typeof signatoryTypes)[number];

export const forwarders = ['NATIONAL_ASSEMBLY_DEPUTY', 'FATHERLAND_FRONT', 'PRESS'] as const;
export type Forwarder = (typeof forwarders)[number];

export const petitionStatuses = [
  'RECEIVED',
  'CLASSIFIED',
  'FILED_AWAY',
  'GUIDED',
  'TRANSFERRED',
  'URGED', // đôn đốc
  'RETURNED_TO_SENDER',
  'LINKED',
  'SPLIT', // tách đơn nhiều nội dung
] as const;
export type PetitionStatus = (typeof petitionStatuses)[number];

export const eligibilities = ['ELIGIBLE', 'INELIGIBLE'] as const;
export type Eligibility = (typeof eligibilities)[number];

export const ineligibilityReasons = [
  'ANONYMOUS', // nặc danh, mạo danh
  'NO_SIGNATURE', // không có chữ ký, điểm chỉ
  'NO_DATE_OR_ADDRESS',
  'NO_CONTENT_OR_DEMAND',
  'NOT_IN_VIETNAMESE', // không dùng tiếng Việt, không có bản dịch công chứng
  'DUPLICATE', // trùng lặp
  'ALREADY_ANSWERED',
] as const;
export type IneligibilityReason = (typeof ineligibilityReasons)[number];

export const filingReasons = ['INELIGIBLE', 'ALREADY_GUIDED', 'DUPLICATE'] as const;
export type FilingReason = (typeof filingReasons)[number];

export const grievanceCaseStatuses = [
  'RECEIVED',
  'CLASSIFIED',
  'PRECHECK',
  'ACCEPTED',
  'VERIFYING',
  'IN_PROGRESS',
  'DIALOGUE',
  'SUSPENDED',
  'DECIDED',
  'CONCLUDED',
  'ANSWERED',
  'SENT',
  'HANDLED',
  'PUBLISHED',
  'IN_EFFECT',
  'ENFORCING',
  'CONFIRMED',
  'REOPENED',
  'CLOSED',
  'REFUSED',
  'TRANSFERRED',
  'FILED_AWAY',
  'NOT_PROCESSED',
  'INSPECTION_LEAD',
  'TERMINATED',
  'LITIGATED',
  'FURTHER',
] as const;
export type GrievanceCaseStatus = (typeof grievanceCaseStatuses)[number];

export const instances = ['FIRST', 'SECOND'] as const;
export type Instance = (typeof instances)[number];

export const findings = ['RIGHT', 'WRONG', 'PARTLY'] as const;
export type Finding = (typeof findings)[number];

/** What bars acceptance: the nine of Complaint Law Art. 11, and what Denunciation Law Art. 29 asks and is missing. */
export const acceptanceBars = [
  'INTERNAL_OR_NORMATIVE_ACT',
  'NOT_DIRECTLY_AFFECTED',
  'NO_CAPACITY',
  'INVALID_REPRESENTATIVE',
  'UNSIGNED',
  'OUT_OF_TIME',
  'ALREADY_SECOND_DECISION',
  'TERMINATED_OVER_30_DAYS',
  'BEFORE_COURT',
  'NOT_COMPETENT',
  'UNIDENTIFIED_DENOUNCER',
  'NO_BASIS',
  'RESOLVED_COMPLAINT_WITHOUT_EVIDENCE',
] as const;
export type AcceptanceBar = (typeof acceptanceBars)[number];

export const dialogueOutcomes = ['HELD', 'COMPLAINANT_ABSENT'] as const;
export type DialogueOutcome = (typeof dialogueOutcomes)[number];

export const suspensionReasons = [
  'AWAITING_OTHER_BODY',
  'AWAITING_OTHER_CASE',
  'RE_APPRAISAL',
  'FORCE_MAJEURE',
  'AWAITING_SUCCESSOR', // chưa xác định được người kế thừa quyền, nghĩa vụ
] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

export const terminationReasons = [
  'WITHDRAWN',
  'DENOUNCED_DIED',
  'ALREADY_JUDGED',
  'COMPLAINANT_DIED_WITHOUT_SUCCESSOR', // người khiếu nại chết, không có người kế thừa
  'DISSOLVED_WITHOUT_SUCCESSOR', // cơ quan, tổ chức chấm dứt, không có kế thừa
  'DECISION_REVOKED', // quyết định, hành vi bị khiếu nại không còn
] as const;
export type TerminationReason = (typeof terminationReasons)[number];

export const withdrawalScopes = ['WHOLE', 'PART'] as const;
export type WithdrawalScope = (typeof withdrawalScopes)[number];

/** Why a denunciation goes on although all of it was withdrawn (Denunciation Law Art. 33(3)). */
export const continuationGrounds = ['VIOLATION_SIGNS', 'COERCION_OR_BRIBERY', 'SLANDER'] as const;
export type ContinuationGround = (typeof continuationGrounds)[number];

export const deadlineKeys = [
  'RECEPTION_REPLY',
  'COMPLAINT_LIMITATION',
  'COMPLAINT_ACCEPTANCE',
  'COMPLAINT_RESOLUTION_FIRST',
  'COMPLAINT_RESOLUTION_SECOND',
  'COMPLAINT_SEND_FIRST',
  'COMPLAINT_SEND_SECOND',
  'COMPLAINT_PUBLICATION',
  'COMPLAINT_APPEAL',
  'COMPLAINT_EFFECTIVE',
  'COMPLAINT_DIALOGUE_NOTICE',
  'COMPLAINT_SUSPENSION_NOTICE',
  'DENUNCIATION_PRECHECK',
  'DENUNCIATION_TRANSFER',
  'DENUNCIATION_NOTICE',
  'DENUNCIATION_RESOLUTION',
  'DENUNCIATION_SUSPENSION_NOTICE',
  'DENUNCIATION_SEND',
  'DENUNCIATION_HANDLING',
  'DENUNCIATION_PUBLICATION',
  'DENUNCIATION_FURTHER',
  'REFLECTION_RESOLUTION',
] as const;
export type DeadlineKey = (typeof deadlineKeys)[number];

export const deadlineVariants = ['STANDARD', 'COMPLEX', 'REMOTE', 'REMOTE_COMPLEX', 'SEVERAL_SITES'] as const;
export type DeadlineVariant = (typeof deadlineVariants)[number];

export const deadlineUnits = ['CALENDAR_DAYS', 'WORKING_DAYS'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

export const skipReasons = ['WEEKEND', 'PUBLIC_HOLIDAY'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A due date and everything that led to it. `days` includes extensions; `excludedDays` is time under suspension. */
export const deadline = z.object({
  key: z.enum(deadlineKeys),
  variant: z.enum(deadlineVariants),
  trigger: isoDate,
  nominalDue: isoDate,
  effectiveDue: isoDate,
  days: z.int(),
  unit: z.enum(deadlineUnits),
  source: z.string(),
  /** The date from which the version of the rule that was applied is in force. */
  ruleVersion: isoDate,
  skippedDays: z.array(z.object({ date: isoDate, reason: z.enum(skipReasons) }).readonly()).readonly(),
  extensions: z.int(),
  excludedDays: z.int(),
  /** True where the official calendar of a year that was looked at is not known: weekends only were skipped. */
  provisional: z.boolean(),
});
export type Deadline = Readonly<z.infer<typeof deadline>>;
