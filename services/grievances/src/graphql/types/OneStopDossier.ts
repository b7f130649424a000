import { ratioOf } from '@danvan/aggregate-store';
import { availableActions, historyOf } from '@danvan/subgraph';
import { currentLaw } from '../../domain/deadline/law.ts';
import { figuresOf } from '../../domain/one-stop/figures.ts';
import { stays } from '../../domain/one-stop/stays.ts';
import { dossierTransitions } from '../../domain/one-stop/transitions.ts';
import { policy } from '../../policy.ts';
import type {
  DossierStayResolvers,
  OneStopDossierResolvers,
  OneStopGroupKeyValuesResolvers,
  OneStopGroupResolvers,
  OneStopMeasuresResolvers,
} from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import type { Counts } from '../counts.ts';
import { dossierCommands } from '../dealing-commands.ts';
import { organizationOf } from '../references.ts';

export const OneStopDossier: OneStopDossierResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.dossier.load(id),
  organization: ({ organization }) => organizationOf(organization.id),
  unit: ({ organization }) => ({ code: organization.unitCode }),
  stays: (state, _, { today }) => [...stays(currentLaw.calendar, state, today)],
  takenDays: (state) => figuresOf(state).takenDays,
  availableActions: ({ status }, _, context) =>
    availableActions(context, { policy, transitions: dossierTransitions, status, actions: dossierCommands }),
  history: historyOf(({ dossiers }: Context) => dossiers),
};

export const DossierStay: DossierStayResolvers = {
  organization: ({ organizationId }) => organizationOf(organizationId),
};

/** Each ratio with the sums that it is made of, of a group as of the whole. */
const figures = {
  punctual: ({ early = 0, onTime = 0, resolved = 0 }: Counts) => ratioOf(early + onTime, resolved),
  averageDays: ({ takenDays = 0, resolved = 0 }: Counts) => ratioOf(takenDays, resolved),
  satisfaction: ({ satisfied = 0, rated = 0 }: Counts) => ratioOf(satisfied, rated),
};
export const OneStopMeasures: OneStopMeasuresResolvers = figures;
export const OneStopGroup: OneStopGroupResolvers = figures;

export const OneStopGroupKeyValues: OneStopGroupKeyValuesResolvers = {
  unit: ({ unitCode }) => (typeof unitCode === 'string' ? { code: unitCode } : null),
  organization: ({ organizationId }) => (typeof organizationId === 'string' ? { id: organizationId } : null),
};
