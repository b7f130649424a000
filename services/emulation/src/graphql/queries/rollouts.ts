import { compileFilter, pageOf, statisticsOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { rolloutFilterFields } from '../../persistence/rollout-model.ts';
import { rolloutMeasures, targetFilterFields } from '../../persistence/rollout-target-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { rolloutKeys, shownRollouts } from '../rollout-statistics.ts';
import { rolloutTargetPage } from '../rollout-target-page.ts';

export const rollout: QueryResolvers['rollout'] = (_, { id }, { loaders }) => loaders.rollout.load(id);

export const rollouts: QueryResolvers['rollouts'] = async (_, { filter, first, after }, context) => {
  const list = 'rollouts';
  const match = compileFilter(filter, rolloutFilterFields);
  const { model } = context.rollouts;
  const page = await pageOf(model, { match, orderBy: '_id', ...pageRequest(context.cursors, list, { first, after }) });
  return connectionOf({ cursors: context.cursors, list, page, after, toNode: toState, totalCount: () => model.countDocuments(match) });
};

export const rolloutTarget: QueryResolvers['rolloutTarget'] = (_, { id }, { loaders }) => loaders.rolloutTarget.load(id);

export const rolloutTargets: QueryResolvers['rolloutTargets'] = (_, asked, context) =>
  rolloutTargetPage(context, { list: 'rolloutTargets', ...asked });

export const rolloutStatistics: QueryResolvers['rolloutStatistics'] = async (_, { filter, groupBy }, context) => {
  const match = compileFilter(filter, targetFilterFields);
  const found = await statisticsOf(context.rolloutTargets.model, { match, keys: rolloutKeys(groupBy), measures: rolloutMeasures });
  return shownRollouts(found, groupBy, context.now);
};
