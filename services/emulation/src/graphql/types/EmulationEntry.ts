import { availableActions, historyOf } from '@danvan/subgraph';
import { entryBlocks } from '../../domain/entry/blocks.ts';
import { entryRefusals } from '../../domain/entry/refusals.ts';
import { entryTransitions } from '../../domain/entry/transitions.ts';
import { criteriaInForce, criteriaOfVersion } from '../../domain/programme/criteria.ts';
import { policy } from '../../policy.ts';
import type { EmulationEntryResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { organizationOf } from '../references.ts';
import { coversPlace, entryPlace } from '../scope.ts';
import { spreadOf } from '../spread.ts';

const actions = {
  registerDraftedEntry: { command: 'register', action: 'entry.register' },
  approveEntry: { command: 'approve', action: 'entry.approve' },
  beginEntryImplementation: { command: 'beginImplementation', action: 'entry.beginImplementation' },
  selfAssessEntry: { command: 'selfAssess', action: 'entry.selfAssess' },
  inspectEntry: { command: 'inspect', action: 'entry.inspect' },
  recogniseEntry: { command: 'recognise', action: 'entry.recognise' },
  markEntryNotMet: { command: 'markNotMet', action: 'entry.markNotMet' },
  markEntryReplicated: { command: 'markReplicated', action: 'entry.markReplicated' },
  assignEntryHolder: { command: 'assignHolder', action: 'entry.assignHolder' },
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
  history: historyOf(({ entries }: Context) => entries),
  holder: ({ holder }) => ({ id: holder.id }),
  criteriaSet: async (entry, _, { loaders }) => {
    const sets = (await loaders.programme.load(entry.programmeId))?.criteriaSets ?? [];
    const isAssessed = entry.selfAssessmentScore !== null;
    return isAssessed ? criteriaOfVersion(sets, entry, entry.criteriaVersion) : criteriaInForce(sets, entry);
  },
  selfAssessment: ({ selfAssessmentByCriterion }) => [...selfAssessmentByCriterion],
  inspection: ({ inspectionByCriterion }) => [...inspectionByCriterion],
  replicationCount: ({ replications }) => replications.length,
  replications: ({ replications }) => [...replications],
  source: ({ sourceId }, _, { loaders }) => (sourceId === null ? null : loaders.entry.load(sourceId)),
  spread: (entry, _, { loaders }) => spreadOf(entry, loaders),
  previousEdition: ({ previousEditionId }, _, { loaders }) => (previousEditionId === null ? null : loaders.entry.load(previousEditionId)),
  nextEdition: ({ id }, _, { loaders }) => loaders.nextEdition.load(id),
  availableActions: async (entry, _, context) => {
    const covered = await coversPlace(context, entryPlace(entry));
    const blocks = (command: string) => entryBlocks(entry, context.actor.organizationId, command);
    const { status } = entry;
    return availableActions(context, { policy, transitions: entryTransitions, status, actions, covered, blocks, refusals: entryRefusals });
  },
};
