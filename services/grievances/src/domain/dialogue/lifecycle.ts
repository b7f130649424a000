import type { Lifecycle } from '@danvan/aggregate-store/decision';
import type { Law } from '../deadline/types.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { DialogueRefusal } from './refusals.ts';
import type { DialogueCommand, DialogueEvent, DialogueSession } from './types.ts';

/** The lifecycle under a law: from when a notice has its term and an absence does not block. */
export function dialogueLifecycle(law: Law): Lifecycle<DialogueSession, DialogueCommand, DialogueEvent, DialogueRefusal> {
  return { decide: (state, command) => decide(law, state, command), evolve };
}
