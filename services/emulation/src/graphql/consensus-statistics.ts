import { type Expressions, ratioOf, type Statistics } from '@danvan/aggregate-store';
import { consensusGroupKeys } from '../persistence/household-model.ts';
import type { ConsensusFilter, ConsensusGroupKey, ConsensusGroupKeyValues } from './__generated__/types.ts';

export type ConsensusArguments = {
  readonly filter?: ConsensusFilter | null | undefined;
  readonly groupBy?: readonly ConsensusGroupKey[] | null | undefined;
};

/** The keys of an answer and their expressions. */
export const consensusKeys = (groupBy: ConsensusArguments['groupBy']): Expressions =>
  Object.fromEntries((groupBy ?? []).map((key) => consensusGroupKeys[key]));

const measured = ({ households = 0, inAgreement = 0, handedOver = 0, visits = 0 }: Readonly<Record<string, number>>) => ({
  households,
  inAgreement: ratioOf(inAgreement, households),
  handedOver: ratioOf(handedOver, households),
  visits,
});

/** Statistics as the graph shows them: without keys there is one group of everything, and it is not shown. */
export function shownConsensus({ total, groups }: Statistics, groupBy: ConsensusArguments['groupBy'], asOf: Date) {
  return {
    asOf,
    total: measured(total),
    groups: groupBy?.length ? groups.map(({ key, measures }) => ({ key: key as ConsensusGroupKeyValues, ...measured(measures) })) : [],
  };
}
