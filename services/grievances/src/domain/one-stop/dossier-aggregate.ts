import { oneStopDossier } from '@danvan/contracts';
import { currentLaw } from '../deadline/law.ts';
import { figuresOf } from './figures.ts';
import { dossierLifecycle } from './lifecycle.ts';
import { dossierRefusals } from './refusals.ts';
import { dossierView } from './view.ts';

export const dossierAggregate = {
  name: 'dossier',
  lifecycle: dossierLifecycle(currentLaw),
  refusals: dossierRefusals,
  topic: oneStopDossier,
  view: dossierView,
  derived: figuresOf,
};
