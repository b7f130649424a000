import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { PetitionRefusal } from './refusals.ts';
import type { Petition, PetitionCommand, PetitionEvent } from './types.ts';

export const petitionLifecycle: Lifecycle<Petition, PetitionCommand, PetitionEvent, PetitionRefusal> = { decide, evolve };
