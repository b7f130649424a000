import type { Lifecycle } from '@danvan/aggregate-store/decision';
import type { Law } from '../deadline/types.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { DossierRefusal } from './refusals.ts';
import type { Dossier, DossierCommand, DossierEvent } from './types.ts';

/** The lifecycle under a law: its calendar is what working days are counted with. */
export function dossierLifecycle(law: Law): Lifecycle<Dossier, DossierCommand, DossierEvent, DossierRefusal> {
  return { decide: (state, command) => decide(law, state, command), evolve };
}
