import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { RolloutRefusal } from './refusals.ts';
import type { Rollout, RolloutCommand, RolloutEvent } from './types.ts';

export const rolloutLifecycle: Lifecycle<Rollout, RolloutCommand, RolloutEvent, RolloutRefusal> = { decide, evolve };
