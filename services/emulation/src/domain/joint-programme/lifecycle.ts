import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { JointProgrammeRefusal } from './refusals.ts';
import type { JointProgramme, JointProgrammeCommand, JointProgrammeEvent } from './types.ts';

export const jointProgrammeLifecycle: Lifecycle<JointProgramme, JointProgrammeCommand, JointProgrammeEvent, JointProgrammeRefusal> = {
  decide,
  evolve,
};
