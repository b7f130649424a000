import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { GrievanceCaseStatus, GrievanceKind } from '@danvan/contracts';
import type { GrievanceCaseCommand } from './types.ts';

type CaseTable = TransitionTable<GrievanceCaseStatus, GrievanceCaseCommand['type']>;

/**
 * Complaint Law 02/2011, Arts. 7–46. Opened from a classified petition, which holds the states before. A withdrawal by some
 * only, or one that is overruled, leaves the status as it is.
 */
export const complaintTransitions = {
  CLASSIFIED: { accept: 'ACCEPTED', refuse: 'REFUSED', withdraw: 'TERMINATED', joinPetition: 'CLASSIFIED' },
  ACCEPTED: {
    assignVerifier: 'VERIFYING',
    withdraw: 'TERMINATED',
    terminate: 'TERMINATED',
    litigate: 'LITIGATED',
    joinPetition: 'ACCEPTED',
    stayDecision: 'ACCEPTED',
    liftStay: 'ACCEPTED',
  },
  VERIFYING: {
    recordDialogue: 'DIALOGUE',
    decide: 'DECIDED',
    suspend: 'SUSPENDED',
    withdraw: 'TERMINATED',
    terminate: 'TERMINATED',
    litigate: 'LITIGATED',
    joinPetition: 'VERIFYING',
    stayDecision: 'VERIFYING',
    liftStay: 'VERIFYING',
  },
  SUSPENDED: { resume: 'VERIFYING', notifyParties: 'SUSPENDED', withdraw: 'TERMINATED', terminate: 'TERMINATED' },
  DIALOGUE: {
    recordDialogue: 'DIALOGUE',
    decide: 'DECIDED',
    withdraw: 'TERMINATED',
    terminate: 'TERMINATED',
    litigate: 'LITIGATED',
    stayDecision: 'DIALOGUE',
    liftStay: 'DIALOGUE',
  },
  DECIDED: { send: 'SENT' },
  SENT: { publish: 'PUBLISHED', litigate: 'LITIGATED', recordReceipt: 'SENT' },
  PUBLISHED: { takeEffect: 'IN_EFFECT', litigate: 'LITIGATED', recordReceipt: 'PUBLISHED' },
  IN_EFFECT: { startEnforcement: 'ENFORCING', close: 'CLOSED' },
  ENFORCING: { recordEnforcement: 'ENFORCING', close: 'CLOSED' },
} as const satisfies CaseTable;

/** Denunciation Law 25/2018, Arts. 22–40. */
export const denunciationTransitions = {
  PRECHECK: {
    accept: 'ACCEPTED',
    refuse: 'REFUSED',
    transfer: 'TRANSFERRED',
    setAside: 'NOT_PROCESSED',
    keepAsLead: 'INSPECTION_LEAD',
    withdraw: 'TERMINATED',
    joinPetition: 'PRECHECK',
  },
  ACCEPTED: {
    assignVerifier: 'VERIFYING',
    notifyParties: 'ACCEPTED',
    withdraw: 'TERMINATED',
    terminate: 'TERMINATED',
    joinPetition: 'ACCEPTED',
  },
  VERIFYING: {
    conclude: 'CONCLUDED',
    notifyParties: 'VERIFYING',
    suspend: 'SUSPENDED',
    extend: 'VERIFYING',
    withdraw: 'TERMINATED',
    terminate: 'TERMINATED',
    joinPetition: 'VERIFYING',
    referCrime: 'VERIFYING',
  },
  SUSPENDED: { resume: 'VERIFYING', notifyParties: 'SUSPENDED', withdraw: 'TERMINATED', terminate: 'TERMINATED' },
  CONCLUDED: { send: 'SENT', referCrime: 'CONCLUDED' },
  SENT: { handle: 'HANDLED', lodgeFurther: 'FURTHER', referCrime: 'SENT' },
  HANDLED: { publish: 'PUBLISHED', lodgeFurther: 'FURTHER', recordEnforcement: 'HANDLED' },
  PUBLISHED: { close: 'CLOSED', lodgeFurther: 'FURTHER', recordEnforcement: 'PUBLISHED' },
} as const satisfies CaseTable;

/** Reflections have no statute of their own; only they can be reopened. */
export const reflectionTransitions = {
  RECEIVED: { accept: 'ACCEPTED', transfer: 'TRANSFERRED', fileAway: 'FILED_AWAY', withdraw: 'TERMINATED', joinPetition: 'RECEIVED' },
  ACCEPTED: { assignVerifier: 'IN_PROGRESS', withdraw: 'TERMINATED', joinPetition: 'ACCEPTED' },
  IN_PROGRESS: { answer: 'ANSWERED', withdraw: 'TERMINATED', joinPetition: 'IN_PROGRESS' },
  ANSWERED: { confirm: 'CONFIRMED', reopen: 'REOPENED', rate: 'ANSWERED', close: 'CLOSED' },
  CONFIRMED: { rate: 'CONFIRMED', close: 'CLOSED' },
  REOPENED: { assignVerifier: 'IN_PROGRESS', answer: 'ANSWERED', close: 'CLOSED' },
} as const satisfies CaseTable;

export const caseTransitions = {
  COMPLAINT: complaintTransitions,
  DENUNCIATION: denunciationTransitions,
  REFLECTION: reflectionTransitions,
} as const satisfies Record<GrievanceKind, CaseTable>;

/** The state in which a case of the kind begins. */
export const initialStatus = {
  COMPLAINT: 'CLASSIFIED',
  DENUNCIATION: 'PRECHECK',
  REFLECTION: 'RECEIVED',
} as const satisfies Record<GrievanceKind, GrievanceCaseStatus>;

type ColumnOf<Row> = Row extends unknown ? keyof Row : never;

/** The commands that a table has anywhere. */
export type CommandIn<Table> = Extract<GrievanceCaseCommand, { type: ColumnOf<Table[keyof Table]> }>;
