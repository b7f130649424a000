import { idFor } from '@danvan/aggregate-store';

/** A household has one place in one campaign: listing its code again meets the same document. */
export const householdIdOf = (campaignId: string, code: string): string => idFor('household', campaignId, code);
