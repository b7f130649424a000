import type { Lifecycle } from '@danvan/aggregate-store/decision';
import type { Law } from '../deadline/types.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { ReceptionRefusal } from './refusals.ts';
import type { Reception, ReceptionCommand, ReceptionEvent } from './types.ts';

/** The lifecycle under a law: its rules and calendar are what the reply's last day is computed with. */
export function receptionLifecycle(law: Law): Lifecycle<Reception, ReceptionCommand, ReceptionEvent, ReceptionRefusal> {
  return { decide: (state, command) => decide(law, state, command), evolve };
}
