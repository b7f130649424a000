import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import type { Programme, ProgrammeCommand, ProgrammeEvent } from './types.ts';

export const programmeLifecycle: Lifecycle<Programme, ProgrammeCommand, ProgrammeEvent, ProgrammeRefusal> = { decide, evolve };
