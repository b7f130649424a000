import { availableActions, historyOf } from '@danvan/subgraph';
import { entryTransitions } from '../../domain/entry/transitions.ts';
import { policy } from '../../policy.ts';
import type { EmulationEntryResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { organizationOf } from '../references.ts';

const actions = {
  registerDraftedEntry: { command: 'register', action: 'entry.register' },
  approveEntry: { command: 'approve', action: 'entry.approve' },
  beginEntryImplementation: { command: 'beginImplementation', action: 'entry.beginImplementation' },
  selfAssessEntry: { command: 'selfAssess', action: 'entry.selfAssess' },
  inspectEntry: { command: 'inspect', action: 'entry.inspect' },
  recogniseEntry: { command: 'recognise', action: 'entry.recognise' },
  markEntryNotMet: { command: 'markNotMet', action: 'entry.markNotMet' },
  markEntryReplicated: { command: 'markReplicated', action: 'entry.markReplicated' },
  lapseEntry: { command: 'lapse', action: 'entry.lapse' },
  revokeEntry: { command: 'revoke', action: 'entry.revoke' },
};

export const EmulationEntry: EmulationEntryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.entry.load(id),
  programme: ({ programmeId }, _, { loaders }) => loaders.programme.load(programmeId),
  registrant: ({ registrant }) => ({ id: registrant.id }),
  unit: ({ registrant }) => ({ code: registrant.unitCode }),
  approver: ({ approverId }) => organizationOf(approverId),
  inspector: ({ inspectorId }) => organizationOf(inspectorId),
  recogniser: ({ recogniserId }) => organizationOf(recogniserId),
  replicationCount: ({ replicatorIds }) => replicatorIds.length,
  availableActions: ({ status }, _, context) => availableActions(context, { policy, transitions: entryTransitions, status, actions }),
  history: historyOf(({ entries }: Context) => entries),
};
