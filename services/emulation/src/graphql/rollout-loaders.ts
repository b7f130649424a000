import { compileFilter, readCopies, statisticsByPlace } from '@danvan/aggregate-store';
import { placeLoader } from '@danvan/subgraph';
import DataLoader from 'dataloader';
import type { HeadcountCopy } from '../persistence/headcount-copy.ts';
import { rolloutMeasures, targetFilterFields } from '../persistence/rollout-target-model.ts';
import type { StoredEvidence, StoredRollout, StoredRolloutTarget, Stores } from '../persistence/stores.ts';
import { type RolloutArguments, rolloutKeys } from './rollout-statistics.ts';

const targetsOf = ({ model }: Stores['rolloutTargets'], path: 'rolloutId' | 'organization.unitPath') =>
  placeLoader<RolloutArguments>(
    (places, { filter, groupBy }) =>
      statisticsByPlace(model, {
        path,
        places,
        match: compileFilter(filter, targetFilterFields),
        keys: rolloutKeys(groupBy),
        measures: rolloutMeasures,
      }),
    ({ filter, groupBy }) => [filter ?? null, groupBy ?? []],
  );

type Needed = Pick<Stores, 'evidence' | 'rollouts' | 'rolloutTargets' | 'headcountCopies'>;

/** One database read for all rollouts, targets and files of a request. */
export const rolloutLoaders = ({ evidence, rollouts, rolloutTargets, headcountCopies }: Needed) => ({
  rollout: new DataLoader<string, StoredRollout | null>((ids) => rollouts.loadMany(ids)),
  rolloutTarget: new DataLoader<string, StoredRolloutTarget | null>((ids) => rolloutTargets.loadMany(ids)),
  evidence: new DataLoader<string, StoredEvidence | null>((ids) => evidence.loadMany(ids)),
  headcount: new DataLoader<string, HeadcountCopy | null>((ids) => readCopies(headcountCopies.model, ids)),
  rolloutCoverage: targetsOf(rolloutTargets, 'rolloutId'),
  unitRollouts: targetsOf(rolloutTargets, 'organization.unitPath'),
});
