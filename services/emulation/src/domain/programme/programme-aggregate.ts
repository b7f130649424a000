import { emulationProgramme } from '@danvan/contracts';
import { programmeLifecycle } from './lifecycle.ts';
import { programmeRefusals } from './refusals.ts';
import { programmeView } from './view.ts';

export const programmeAggregate = {
  name: 'programme',
  lifecycle: programmeLifecycle,
  refusals: programmeRefusals,
  topic: emulationProgramme,
  view: programmeView,
};
