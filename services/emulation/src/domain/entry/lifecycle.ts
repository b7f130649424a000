import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { EntryRefusal } from './refusals.ts';
import type { Entry, EntryCommand, EntryEvent } from './types.ts';

export const entryLifecycle: Lifecycle<Entry, EntryCommand, EntryEvent, EntryRefusal> = { decide, evolve };
