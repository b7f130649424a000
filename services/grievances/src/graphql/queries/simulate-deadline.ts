import { mutationError } from '@danvan/subgraph';
import { currentLaw } from '../../domain/deadline/law.ts';
import { deadlineRefusals } from '../../domain/deadline/refusals.ts';
import { simulateDeadline as simulate } from '../../domain/deadline/simulate.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const simulateDeadline: QueryResolvers['simulateDeadline'] = (
  _,
  { key, trigger, variant, extensions, suspensions },
  { language },
) => {
  const outcome = simulate(currentLaw, { key, trigger, variant, extensions, suspensions });
  if (!outcome.ok) return { deadline: null, errors: [mutationError(outcome.refusal, deadlineRefusals, language)] };
  return { deadline: { ...outcome.deadline, skippedDays: [...outcome.deadline.skippedDays] }, errors: [] };
};
