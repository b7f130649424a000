import type { Lifecycle } from '@danvan/aggregate-store/decision';
import type { Law } from '../deadline/types.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { GrievanceCaseRefusal } from './refusals.ts';
import type { GrievanceCase, GrievanceCaseCommand, GrievanceCaseEvent } from './types.ts';

/** The lifecycle under a law: its rules and calendar are what deadlines are computed with. */
export function caseLifecycle(law: Law): Lifecycle<GrievanceCase, GrievanceCaseCommand, GrievanceCaseEvent, GrievanceCaseRefusal> {
  return { decide: (state, command) => decide(law, state, command), evolve };
}
