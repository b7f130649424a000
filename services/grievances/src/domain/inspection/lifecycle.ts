import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { InspectionRefusal } from './refusals.ts';
import type { Inspection, InspectionCommand, InspectionEvent } from './types.ts';

export const inspectionLifecycle: Lifecycle<Inspection, InspectionCommand, InspectionEvent, InspectionRefusal> = { decide, evolve };
