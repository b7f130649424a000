import { jointProgramme } from '@danvan/contracts';
import { jointProgrammeDerived } from './derived.ts';
import { jointProgrammeLifecycle } from './lifecycle.ts';
import { jointProgrammeRefusals } from './refusals.ts';
import { jointProgrammeView } from './view.ts';

export const jointProgrammeAggregate = {
  name: 'joint-programme',
  lifecycle: jointProgrammeLifecycle,
  refusals: jointProgrammeRefusals,
  topic: jointProgramme,
  view: jointProgrammeView,
  derived: jointProgrammeDerived,
};
