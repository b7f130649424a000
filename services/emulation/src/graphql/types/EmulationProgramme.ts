import { availableActions, historyOf } from '@danvan/subgraph';
import { criteriaInForce } from '../../domain/programme/criteria.ts';
import { programmeTransitions } from '../../domain/programme/transitions.ts';
import { policy } from '../../policy.ts';
import type { EmulationProgrammeResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { entryPage } from '../entry-page.ts';
import { coversPlace, programmePlace } from '../scope.ts';

const actions = {
  defineCriteriaSet: { command: 'defineCriteria', action: 'programme.defineCriteria' },
  closeEmulationProgramme: { command: 'close', action: 'programme.close' },
};

export const EmulationProgramme: EmulationProgrammeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.programme.load(id),
  launchingOrganization: ({ launchingOrganizationId }) => ({ id: launchingOrganizationId }),
  history: historyOf(({ programmes }: Context) => programmes),
  criteriaSets: ({ criteriaSets = [] }, { year, allVersions }) =>
    criteriaSets
      .filter((set) => typeof year !== 'number' || set.year === year)
      .filter((set) => allVersions || criteriaInForce(criteriaSets, set) === set),
  availableActions: async (programme, _, context) => {
    const covered = await coversPlace(context, await programmePlace(context, programme));
    return availableActions(context, { policy, transitions: programmeTransitions, status: programme.status, actions, covered });
  },
  entries: ({ id }, asked, context) => entryPage(context, { list: `entries of programme ${id}`, scope: { programmeId: id }, ...asked }),
};
