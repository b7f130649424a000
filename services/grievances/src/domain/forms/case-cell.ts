import type { Finding, GrievanceKind, Instance, Remedy, ReviewOutcome } from '@danvan/contracts';
import { deadlineOf, resolutionKeys } from '../case/deadlines.ts';
import { nothingDone } from '../case/remedies.ts';
import type { GrievanceCase } from '../case/types.ts';
import type { ReportingPeriod } from './period.ts';

/** Accepted cases that are alike in all that forms 01–04/KQGQ ask, how many they are, and what was recommended and done in all of them. */
export type CaseCell = {
  readonly kind: GrievanceKind;
  readonly instance: Instance;
  readonly further: boolean;
  readonly finding: Finding | null;
  readonly reviewOutcome: ReviewOutcome | null;
  /** Is it of the period: accepted by its end, and neither resolved nor ended before it? */
  readonly counted: boolean;
  readonly carriedOver: boolean;
  /** Decided or concluded within the period. */
  readonly resolved: boolean;
  readonly withdrawn: boolean;
  readonly terminated: boolean;
  /** Resolved or ended within its term; null while it is neither. */
  readonly inTerm: boolean | null;
  /** Something had to be enforced within the period. */
  readonly due: boolean;
  readonly done: boolean;
  readonly cases: number;
  readonly petitions: number;
  readonly recommended: Remedy;
  readonly enforced: Remedy;
};

/** Was it decided, or ended without a decision, by the last day of its resolution? Null while it is neither. */
export function settledInTerm(state: GrievanceCase): boolean | null {
  const settledOn = state.decidedOn ?? (state.status === 'TERMINATED' ? state.endedOn : null);
  const due = deadlineOf(state, ...resolutionKeys)?.effectiveDue;
  return settledOn === null || due === undefined ? null : settledOn <= due;
}

/** What one case adds to the forms of a period, as it stood at the period's end; null where it is none of it. */
export function caseCell(state: GrievanceCase, { from, to }: ReportingPeriod): CaseCell | null {
  const { kind, instance, finding, reviewOutcome, receivedOn, acceptedOn, decidedOn, endedOn, inEffectOn, status } = state;
  if (kind === 'REFLECTION' || acceptedOn === null || acceptedOn > to) return null;
  const within = (day: string | null) => day !== null && day >= from && day <= to;
  const since = (day: string | null) => day === null || day >= from;
  const enforceableOn = kind === 'COMPLAINT' ? inEffectOn : decidedOn;
  const ended = status === 'TERMINATED' && within(endedOn);
  const due = finding !== null && finding !== 'WRONG' && enforceableOn !== null && enforceableOn <= to && since(endedOn);
  const counted = since(decidedOn) && since(endedOn);
  if (!counted && !due) return null;
  return {
    ...{ kind, instance, finding, reviewOutcome, counted, due },
    further: state.furtherOfCaseId !== null,
    carriedOver: receivedOn < from,
    resolved: within(decidedOn),
    withdrawn: ended && state.terminationReason === 'WITHDRAWN',
    terminated: ended && state.terminationReason !== 'WITHDRAWN',
    inTerm: settledInTerm(state),
    done: due && status === 'CLOSED' && within(endedOn),
    cases: 1,
    petitions: state.petitionIds.length,
    recommended: state.recommended ?? nothingDone,
    enforced: state.enforced ?? nothingDone,
  };
}
