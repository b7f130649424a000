import { availableActions, historyOf } from '@danvan/subgraph';
import { successorsOn } from '../../domain/act/successors.ts';
import { unitTransitions } from '../../domain/unit/transitions.ts';
import { policy } from '../../policy.ts';
import type { AdministrativeUnitResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { unitList } from '../lists.ts';
import { unitSeen, unitsTold } from '../seeing.ts';

const actions = {
  renameUnit: { command: 'rename', action: 'unit.rename' },
  moveUnit: { command: 'move', action: 'unit.move' },
  retierUnit: { command: 'retier', action: 'unit.retier' },
  mergeUnits: { command: 'merge', action: 'unit.merge' },
  splitUnit: { command: 'split', action: 'unit.split' },
  abolishUnit: { command: 'abolish', action: 'unit.abolish' },
};

export const AdministrativeUnit: AdministrativeUnitResolvers = {
  __resolveReference: ({ code }, context) => unitSeen(context, code, null),
  code: ({ id }) => id,
  path: ({ path }) => [...path],
  parent: ({ parentCode, asOf }, _, context) => unitSeen(context, parentCode, asOf),
  ancestors: async ({ path, asOf }, _, context) => {
    const above = await Promise.all(path.slice(0, -1).map((code) => unitSeen(context, code, asOf)));
    return above.filter((unit) => unit !== null);
  },
  descendants: ({ id, asOf }, { filter, first, after }, context) =>
    unitList(
      `descendants of ${id}`,
      { filter: { under: { eq: id }, not: { code: { eq: id } }, ...(filter ? { and: [filter] } : {}) }, asOf, first, after },
      context,
    ),
  predecessors: ({ predecessorCodes }, _, context) => unitsTold(context, predecessorCodes),
  successors: ({ successorCodes }, _, context) => unitsTold(context, successorCodes),
  successorsOn: async (unit, { date }, context) => {
    const load = (codes: readonly string[]) => unitsTold(context, codes);
    const found = await successorsOn(unit, date, { load, successorsOf: ({ successorCodes }) => successorCodes });
    const seen = await Promise.all(found.map(({ id }) => unitSeen(context, id, date)));
    return seen.filter((one) => one !== null);
  },
  periods: ({ periods }) => [...periods],
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: unitTransitions, status, actions }),
  history: historyOf(({ units }: Context) => units),
};
