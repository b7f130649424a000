import { emulationEntry } from '@danvan/contracts';
import { entryDerived } from './derived.ts';
import { entryLifecycle } from './lifecycle.ts';
import { entryRefusals } from './refusals.ts';
import { entryView } from './view.ts';

export const entryAggregate = {
  name: 'entry',
  lifecycle: entryLifecycle,
  refusals: entryRefusals,
  topic: emulationEntry,
  view: entryView,
  derived: entryDerived,
};
