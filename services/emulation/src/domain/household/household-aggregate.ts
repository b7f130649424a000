import { household } from '@danvan/contracts';
import { agrees } from './consensus.ts';
import { householdLifecycle } from './lifecycle.ts';
import { householdRefusals } from './refusals.ts';
import type { Household } from './types.ts';
import { householdView } from './view.ts';

export const householdAggregate = {
  name: 'household',
  lifecycle: householdLifecycle,
  refusals: householdRefusals,
  topic: household,
  view: householdView,
  derived: ({ stance }: Household) => ({ inAgreement: agrees(stance), handedOver: stance === 'HANDED_OVER' }),
};
