import { accept, type Decision } from '@danvan/aggregate-store/decision';
import type { Deadline, DeadlineKey, IsoDate } from '@danvan/contracts';
import type { DeadlineOutcome } from '../deadline/types.ts';
import type { GrievanceCaseRefusal } from './refusals.ts';
import type { CaseDeadline, GrievanceCase, GrievanceCaseEvent } from './types.ts';

export type CaseDecision = Decision<GrievanceCaseEvent, GrievanceCaseRefusal>;

/** Accepts with the deadlines that the event carries, or refuses as the first that could not be computed. */
export function acceptWith(
  outcomes: readonly DeadlineOutcome[],
  event: (deadlines: readonly Deadline[]) => GrievanceCaseEvent,
): CaseDecision {
  const deadlines: Deadline[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome;
    deadlines.push(outcome.deadline);
  }
  return accept(event(deadlines));
}

/** Those of the event replace the ones of the same key; a deadline once met stays met, a moved one is open. */
export function mergeDeadlines(kept: readonly CaseDeadline[], set: readonly Deadline[]): readonly CaseDeadline[] {
  const replaced = new Set(set.map(({ key }) => key));
  return [
    ...kept.filter(({ key }) => !replaced.has(key)),
    ...set.map((deadline) => ({ ...deadline, metOn: null, approachedOn: null, missedOn: null })),
  ];
}

/** What the deadline asks for was done on that day; one that was met before keeps its day. */
export function meet(deadlines: readonly CaseDeadline[], on: IsoDate, ...keys: readonly DeadlineKey[]): readonly CaseDeadline[] {
  return deadlines.map((deadline) => (deadline.metOn === null && keys.includes(deadline.key) ? { ...deadline, metOn: on } : deadline));
}

/** The deadline itself, without what became of it. */
export function asSet({ metOn: _met, approachedOn: _approached, missedOn: _missed, ...deadline }: CaseDeadline): Deadline {
  return deadline;
}

export function deadlineOf({ deadlines }: GrievanceCase, ...keys: readonly DeadlineKey[]): CaseDeadline | undefined {
  return deadlines.find(({ key }) => keys.includes(key));
}

/** The periods within which a case is decided, concluded or answered. */
export const resolutionKeys = [
  'COMPLAINT_RESOLUTION_FIRST',
  'COMPLAINT_RESOLUTION_SECOND',
  'DENUNCIATION_RESOLUTION',
  'REFLECTION_RESOLUTION',
] as const satisfies readonly DeadlineKey[];

/** Was it resolved by the end of the period's last working day? Null while it is not resolved. */
export function isOnTime(state: GrievanceCase): boolean | null {
  const resolution = deadlineOf(state, ...resolutionKeys);
  if (!resolution || state.decidedOn === null) return null;
  return state.decidedOn <= resolution.effectiveDue;
}
