import type { Reaction } from '@danvan/messaging';
import type { Stores } from '../persistence/stores.ts';
import { consensusDays } from './consensus-days.ts';
import { headcountCopy } from './headcount-copy.ts';
import { organizationCopy } from './organization-copy.ts';
import { spread } from './spread.ts';
import { unitCopy } from './unit-copy.ts';

/** Everything that emulation does when others' events arrive, and its own. */
export const allReactions = (kept: Stores): readonly Reaction[] => [
  organizationCopy(kept),
  unitCopy(kept),
  spread(kept),
  consensusDays(kept),
  headcountCopy(kept),
];
