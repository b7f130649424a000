import { inspectionConclusion } from '@danvan/contracts';
import { figuresOf } from './figures.ts';
import { inspectionLifecycle } from './lifecycle.ts';
import { inspectionRefusals } from './refusals.ts';
import { inspectionView } from './view.ts';

export const inspectionAggregate = {
  name: 'inspection',
  lifecycle: inspectionLifecycle,
  refusals: inspectionRefusals,
  topic: inspectionConclusion,
  view: inspectionView,
  derived: figuresOf,
};
