import type { CaseDeadlineResolvers } from '../__generated__/types.ts';

/** A deadline of a case: the deadline itself, and whether it was met. */
export const CaseDeadline: CaseDeadlineResolvers = {
  deadline: ({ metOn: _, ...deadline }) => ({ ...deadline, skippedDays: [...deadline.skippedDays] }),
  onTime: ({ metOn, effectiveDue }) => (metOn === null ? null : metOn <= effectiveDue),
};
