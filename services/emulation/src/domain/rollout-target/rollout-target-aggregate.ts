import { rolloutTarget } from '@danvan/contracts';
import { derivedOf } from './derived.ts';
import { targetLifecycle } from './lifecycle.ts';
import { targetRefusals } from './refusals.ts';
import { targetView } from './view.ts';

export const rolloutTargetAggregate = {
  name: 'rollout-target',
  lifecycle: targetLifecycle,
  refusals: targetRefusals,
  topic: rolloutTarget,
  view: targetView,
  derived: derivedOf,
};
