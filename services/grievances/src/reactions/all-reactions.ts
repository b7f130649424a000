import type { Reaction } from '@danvan/messaging';
import type { Stores } from '../persistence/stores.ts';
import { campaignCopy } from './campaign-copy.ts';
import { organizationCopy } from './organization-copy.ts';
import { resolverSuccession } from './resolver-succession.ts';
import { unitCopy } from './unit-copy.ts';

/** Everything that grievances does when others' events arrive. */
export const allReactions = (kept: Stores): readonly Reaction[] => [
  organizationCopy(kept),
  unitCopy(kept),
  campaignCopy(kept),
  resolverSuccession(kept),
];
