import type { NewCriteriaSet, NewProgramme, ProgrammeEvent } from './types.ts';

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

/** Five criteria for collectives, of the kind that the districts publish. */
export const fiveCriteria: NewCriteriaSet = {
  year: 2022,
  kind: 'MODEL',
  subjectType: 'COLLECTIVE',
  criteria: ['Vấn đề bức xúc', 'Nhiều lực lượng tham gia', 'Hiệu quả', 'Sức lan tỏa', 'Tính bền vững'].map((name, at) => ({
    code: `TC${at + 1}`,
    name,
    weight: 20,
    threshold: 50,
  })),
  passMark: 70,
};

export const criteriaDefined: ProgrammeEvent = {
  type: 'CriteriaSetDefined',
  criteriaSet: { ...fiveCriteria, version: 1, definedOn: '2022-01-05' },
};
