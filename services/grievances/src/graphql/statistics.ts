import type { Group, Statistics } from '@danvan/aggregate-store';
import { blocksOf } from '../domain/suppression/blocks.ts';
import { answerOnDenunciations, type CellKey, type DenunciationAnswer, mayFindDenunciations } from '../domain/suppression/denunciations.ts';
import type { CaseFilter } from '../domain/suppression/holds.ts';
import type { DenunciationFigures } from '../domain/suppression/types.ts';
import { caseGroupKeys } from '../persistence/case-model.ts';
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

type Key = Group['key'];
type Shown = {
  readonly count: number | null;
  readonly decided: number | null;
  readonly onTime: number | null;
  readonly suppressed: boolean;
};
type Merged = { readonly key: Key; readonly shown: Shown };

const nothing: DenunciationFigures = { count: 0, decided: 0, onTime: 0 };
const figures = ({ count = 0, decided = 0, onTime = 0 }: Readonly<Record<string, number>>) => ({ count, decided, onTime });
const plus = (exact: number, told: number | null) => (told === null ? null : exact + told);

/**
 * What was counted of complaints and reflections with what is told of denunciations. Withheld denunciations are left out, and a
 * figure of nothing else is none.
 */
function shown(exact: Readonly<Record<string, number>>, told: DenunciationFigures | null, withheld: boolean): Shown {
  const { count, decided, onTime } = figures(exact);
  const sum = told ?? nothing;
  if (withheld && count + sum.count === 0) return { count: null, decided: null, onTime: null, suppressed: true };
  const parts = { decided: plus(decided, sum.decided), onTime: plus(onTime, sum.onTime) };
  return { count: count + sum.count, ...parts, suppressed: withheld || parts.decided === null || parts.onTime === null };
}

/** Could the group have denunciations that nothing was told of? By its key and the question alone. */
function mayHoldMore(key: Key, { groups, currentYearToo }: DenunciationAnswer, currentYear: number): boolean {
  if (key.kind !== undefined && key.kind !== 'DENUNCIATION') return false;
  return groups === null || (currentYearToo && (key.receivedYear === undefined || Number(key.receivedYear) >= currentYear));
}

const keyText = (key: Key | CellKey, names: readonly string[]) => JSON.stringify(names.map((name) => (key as Key)[name] ?? null));

/** The groups of both parts of an answer, joined by their keys. */
function merge(
  groups: readonly Group[],
  told: readonly { key: CellKey; figures: DenunciationFigures | null }[],
  more: (key: Key) => boolean,
): Merged[] {
  const names = Object.keys(groups[0]?.key ?? told[0]?.key ?? {});
  const toldOf = new Map(told.map((group) => [keyText(group.key, names), group]));
  const exactOf = new Set(groups.map(({ key }) => keyText(key, names)));
  const joined = groups.map(({ key, measures }) => {
    const group = toldOf.get(keyText(key, names));
    return { key, shown: shown(measures, group?.figures ?? null, group?.figures === null || more(key)) };
  });
  const alone = told
    .filter(({ key }) => !exactOf.has(keyText(key, names)))
    .map((group) => ({ key: group.key as Key, shown: shown({}, group.figures, group.figures === null || more(group.key as Key)) }));
  return [...joined, ...alone].sort((a, b) => (keyText(a.key, names) < keyText(b.key, names) ? -1 : 1));
}

const withPlaces = ({ key, shown: figuresShown }: Merged) => ({
  key: {
    ...key,
    unit: typeof key.unitCode === 'string' ? { code: key.unitCode } : null,
    resolver: typeof key.resolverId === 'string' ? { id: key.resolverId } : null,
  } as GrievanceGroupKeyValues,
  ...figuresShown,
});

/**
 * Statistics as the viewer may see them. Counted are the cases that they may see one by one; of denunciations beyond those, only
 * sums of whole blocks are told (docs/decisions/0024), and to those who see some, nothing.
 * @param within the place that the statistics are of, as a filter
 */
export async function shownStatistics(
  counted: Statistics,
  { filter, groupBy }: StatisticsArguments,
  context: Context,
  within: CaseFilter | null = null,
) {
  const keys = groupBy ?? [];
  const asked = keys.length > 0 ? counted.groups : [];
  const whole = { ...(filter ?? {}), and: [...(filter?.and ?? []), ...(within ? [within] : [])] } satisfies CaseFilter;
  const sight = await context.sight();
  if (sight.whole || !mayFindDenunciations(whole)) {
    const plain = asked.map(({ key, measures }) => withPlaces({ key, shown: shown(measures, null, false) }));
    return { asOf: context.now, total: shown(counted.total, null, false), groups: plain };
  }
  const currentYear = Number(context.today.slice(0, 4));
  const cells = sight.own ? [] : await context.denunciationCells(currentYear, context.now);
  const told: DenunciationAnswer = sight.own
    ? { total: null, totalWithheld: true, currentYearToo: true, groups: null }
    : answerOnDenunciations(cells, blocksOf(cells), { filter: whole, groupBy: keys, currentYear });
  const groups = merge(asked, told.groups ?? [], (key) => mayHoldMore(key, told, currentYear));
  return { asOf: context.now, total: shown(counted.total, told.total, told.totalWithheld), groups: groups.map(withPlaces) };
}
