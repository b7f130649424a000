import { rollout } from '@danvan/contracts';
import { rolloutLifecycle } from './lifecycle.ts';
import { rolloutRefusals } from './refusals.ts';
import { rolloutView } from './view.ts';

export const rolloutAggregate = {
  name: 'rollout',
  lifecycle: rolloutLifecycle,
  refusals: rolloutRefusals,
  topic: rollout,
  view: rolloutView,
};
