import type { Statistics } from '@danvan/aggregate-store';
import { can } from '@danvan/identity';
import { suppress } from '../domain/suppression/suppress.ts';
import type { Cell } from '../domain/suppression/types.ts';
import { caseGroupKeys } from '../persistence/case-model.ts';
import { policy } from '../policy.ts';
import type { GrievanceCaseFilter, GrievanceGroupKey, GrievanceGroupKeyValues } from './__generated__/types.ts';
import type { Context } from './context.ts';

export type StatisticsArguments = {
  readonly filter?: GrievanceCaseFilter | null | undefined;
  readonly groupBy?: readonly GrievanceGroupKey[] | null | undefined;
  /** By the units of this day. */
  readonly asOf?: string | null | undefined;
};

/** The keys of an answer and their expressions. */
export const groupKeys = (groupBy: StatisticsArguments['groupBy']): Record<string, unknown> =>
  Object.fromEntries((groupBy ?? []).map((key) => caseGroupKeys[key]));

function cell({ count = 0, decided = 0, onTime = 0, denunciations = 0 }: Readonly<Record<string, number>>): Cell {
  return { count, decided, onTime, sensitive: denunciations > 0 && denunciations === count };
}

/** Those who decide on cases see every figure; everybody else sees no small count of denunciations. */
const seesAll = ({ actor }: Pick<Context, 'actor'>) => can(policy, actor, 'case.decide') === 'ALLOWED';

/** Statistics as the viewer may see them: without keys there is one group of everything, and it is not shown. */
export function shownStatistics({ total, groups }: Statistics, { groupBy }: StatisticsArguments, context: Pick<Context, 'actor' | 'now'>) {
  const asked = groupBy?.length ? groups : [];
  const cells = asked.map(({ measures }) => cell(measures));
  const plain = ({ count, decided, onTime }: Cell) => ({ count, decided, onTime, suppressed: false });
  const shown = seesAll(context) ? { total: plain(cell(total)), groups: cells.map(plain) } : suppress(cell(total), cells);
  const keyOf = (key: Statistics['groups'][number]['key']) => ({
    ...key,
    unit: typeof key.unitCode === 'string' ? { code: key.unitCode } : null,
    resolver: typeof key.resolverId === 'string' ? { id: key.resolverId } : null,
  });
  const merged = asked.map(({ key }, index) => ({
    key: keyOf(key) as GrievanceGroupKeyValues,
    ...(shown.groups[index] ?? { suppressed: true }),
  }));
  return { asOf: context.now, total: shown.total, groups: merged };
}
