import { ratioOf } from '@danvan/aggregate-store';
import { availableActions, historyOf } from '@danvan/subgraph';
import { figuresOf } from '../../domain/inspection/figures.ts';
import { inspectionTransitions } from '../../domain/inspection/transitions.ts';
import { policy } from '../../policy.ts';
import type {
  InspectionConclusionResolvers,
  InspectionGroupKeyValuesResolvers,
  InspectionGroupResolvers,
  InspectionMeasuresResolvers,
  InspectionRecommendationResolvers,
} from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import type { Counts } from '../counts.ts';
import { inspectionCommands } from '../dealing-commands.ts';
import { organizationOf } from '../references.ts';

export const InspectionConclusion: InspectionConclusionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.inspection.load(id),
  kind: ({ inspectionKind }) => inspectionKind,
  inspector: ({ inspector }) => organizationOf(inspector.id),
  unit: ({ inspector }) => ({ code: inspector.unitCode }),
  inspected: ({ inspectedIds }) => inspectedIds.map((id) => ({ id })),
  recommendations: ({ recommendations }) => [...recommendations],
  overdueRecommendations: (state) => figuresOf(state).overdue,
  cases: async ({ cases }, _, { loaders }) => {
    const found = await Promise.all(cases.map(({ caseId }) => loaders.case.load(caseId)));
    return found.filter((born) => born !== null);
  },
  availableActions: ({ status }, _, context) =>
    availableActions(context, { policy, transitions: inspectionTransitions, status, actions: inspectionCommands }),
  history: historyOf(({ inspections }: Context) => inspections),
};

export const InspectionRecommendation: InspectionRecommendationResolvers = {
  responsible: ({ responsibleId }) => organizationOf(responsibleId),
  onTime: ({ doneOn, dueOn, overdueOn }) => (doneOn === null ? (overdueOn === null ? null : false) : doneOn <= dueOn),
};

/** Square metres of a sum of hundredths. */
const squareMetres = (hundredths: number) => hundredths / 100;

/** Each ratio with the sums that it is made of, of a group as of the whole. */
const figures = {
  recommendationsDone: ({ done = 0, recommendations = 0 }: Counts) => ratioOf(done, recommendations),
  recommendationsOnTime: ({ doneOnTime = 0, done = 0 }: Counts) => ratioOf(doneOnTime, done),
  amountRecovered: ({ amountRecovered = 0, amountRecommended = 0 }: Counts) => ratioOf(amountRecovered, amountRecommended),
  areaRecovered: ({ areaRecoveredHundredths = 0, areaHundredths = 0 }: Counts) =>
    ratioOf(squareMetres(areaRecoveredHundredths), squareMetres(areaHundredths)),
};
export const InspectionMeasures: InspectionMeasuresResolvers = figures;
export const InspectionGroup: InspectionGroupResolvers = figures;

export const InspectionGroupKeyValues: InspectionGroupKeyValuesResolvers = {
  unit: ({ unitCode }) => (typeof unitCode === 'string' ? { code: unitCode } : null),
  inspector: ({ organizationId }) => (typeof organizationId === 'string' ? { id: organizationId } : null),
};
