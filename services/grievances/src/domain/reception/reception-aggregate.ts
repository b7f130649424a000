import { citizenReception } from '@danvan/contracts';
import { currentLaw } from '../deadline/law.ts';
import { figuresOf } from './figures.ts';
import { receptionLifecycle } from './lifecycle.ts';
import { receptionRefusals } from './refusals.ts';
import { receptionView } from './view.ts';

export const receptionAggregate = {
  name: 'reception',
  lifecycle: receptionLifecycle(currentLaw),
  refusals: receptionRefusals,
  topic: citizenReception,
  view: receptionView,
  derived: figuresOf,
};
