import type { NewProgramme, ProgrammeEvent } from './types.ts';

/** One programme told from its launch to its close; the specs start from here. */
export const movement: NewProgramme = {
  id: 'programme-1',
  name: 'Dân vận khéo',
  kind: 'MOVEMENT',
  launchingOrganizationId: 'district-party-committee',
  year: null,
  from: '2009-01-01',
  to: null,
  provenance: 'ARTICLE',
};

export const launched: ProgrammeEvent = { type: 'ProgrammeLaunched', ...movement };
export const closed: ProgrammeEvent = { type: 'ProgrammeClosed', on: '2022-12-31' };
