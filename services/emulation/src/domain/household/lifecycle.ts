import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { HouseholdRefusal } from './refusals.ts';
import type { Household, HouseholdCommand, HouseholdEvent } from './types.ts';

export const householdLifecycle: Lifecycle<Household, HouseholdCommand, HouseholdEvent, HouseholdRefusal> = { decide, evolve };
