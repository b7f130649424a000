import { availableActions, historyOf } from '@danvan/subgraph';
import { unitTransitions } from '../../domain/unit/transitions.ts';
import { policy } from '../../policy.ts';
import type { AdministrativeUnitResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';

const actions = {
  renameUnit: { command: 'rename', action: 'unit.rename' },
  abolishUnit: { command: 'abolish', action: 'unit.abolish' },
};

export const AdministrativeUnit: AdministrativeUnitResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.unit.load(code),
  code: ({ id }) => id,
  path: ({ path }) => [...path],
  parent: ({ parentCode }, _, { loaders }) => (parentCode ? loaders.unit.load(parentCode) : null),
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: unitTransitions, status, actions }),
  history: historyOf(({ units }: Context) => units),
};
