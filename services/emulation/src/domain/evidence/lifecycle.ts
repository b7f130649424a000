import type { Lifecycle } from '@danvan/aggregate-store/decision';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { EvidenceRefusal } from './refusals.ts';
import type { Evidence, EvidenceCommand, EvidenceEvent } from './types.ts';

export const evidenceLifecycle: Lifecycle<Evidence, EvidenceCommand, EvidenceEvent, EvidenceRefusal> = { decide, evolve };
