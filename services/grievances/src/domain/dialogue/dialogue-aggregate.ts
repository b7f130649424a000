import { dialogueSession } from '@danvan/contracts';
import { currentLaw } from '../deadline/law.ts';
import { figuresOf } from './figures.ts';
import { dialogueLifecycle } from './lifecycle.ts';
import { dialogueRefusals } from './refusals.ts';
import { dialogueView } from './view.ts';

export const dialogueAggregate = {
  name: 'dialogue',
  lifecycle: dialogueLifecycle(currentLaw),
  refusals: dialogueRefusals,
  topic: dialogueSession,
  view: dialogueView,
  derived: figuresOf,
};
