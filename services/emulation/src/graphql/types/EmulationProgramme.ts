import { availableActions, historyOf } from '@danvan/subgraph';
import { programmeTransitions } from '../../domain/programme/transitions.ts';
import { policy } from '../../policy.ts';
import type { EmulationProgrammeResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { entryPage } from '../entry-page.ts';

const actions = { closeEmulationProgramme: { command: 'close', action: 'programme.close' } };

export const EmulationProgramme: EmulationProgrammeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.programme.load(id),
  launchingOrganization: ({ launchingOrganizationId }) => ({ id: launchingOrganizationId }),
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: programmeTransitions, status, actions }),
  history: historyOf(({ programmes }: Context) => programmes),
  entries: ({ id }, asked, context) => entryPage(context, { list: `entries of programme ${id}`, scope: { programmeId: id }, ...asked }),
};
