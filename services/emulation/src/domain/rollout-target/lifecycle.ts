import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { TargetRefusal } from './refusals.ts';
import type { RolloutTarget, TargetCommand, TargetEvent } from './types.ts';

export const targetLifecycle: Lifecycle<RolloutTarget, TargetCommand, TargetEvent, TargetRefusal> = { decide, evolve };
