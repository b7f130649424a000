import { compileFilter, type Filter, type Statistics, statisticsByPlace, statisticsOf } from '@danvan/aggregate-store';
import { placeLoader, type RequestContext } from '@danvan/subgraph';
import type { Model } from 'mongoose';
import type { Countable } from '../persistence/countable.ts';

/** What the statistics fields of dialogues, receptions, inspections and dossiers are asked. */
export type CountArguments = {
  readonly filter?: Filter | null | undefined;
  readonly groupBy?: readonly string[] | null | undefined;
};

/** The sums of one answer by the name of their field; ratios are made of them. */
export type Counts = Readonly<Record<string, number>>;
/** A group's counts, and what its members have in common. */
export type CountGroup = Counts & { readonly key: GroupKeyValues };
export type GroupKeyValues = Readonly<Record<string, string | number | null>>;

function question({ filterFields, groupKeys, measures }: Countable, { filter, groupBy }: CountArguments) {
  const keys = Object.fromEntries((groupBy ?? []).map((key) => groupKeys[key] ?? [key, null]));
  return { match: compileFilter(filter, filterFields), keys, measures };
}

/** Without keys there is one group of everything, and it is not shown. */
function shown({ total, groups }: Statistics, { groupBy }: CountArguments, { now }: Pick<RequestContext, 'now'>) {
  const asked = groupBy?.length ? groups : [];
  return { asOf: now, total: total as Counts, groups: asked.map(({ key, measures }) => ({ ...measures, key }) as unknown as CountGroup) };
}

/** Counts over the whole filter. */
export async function countsOf<T>(model: Model<T>, countable: Countable, asked: CountArguments, context: Pick<RequestContext, 'now'>) {
  return shown(await statisticsOf(model, question(countable, asked)), asked, context);
}

/** Counts of places, all of a request by one aggregation: of units and of organizations. */
export function placeCounts<T>(model: Model<T>, countable: Countable) {
  const by = (path: string) =>
    placeLoader<CountArguments>(
      (places, asked) => statisticsByPlace(model, { path, places, ...question(countable, asked) }),
      ({ filter, groupBy }) => [filter ?? null, groupBy ?? []],
    );
  return { units: by(countable.path.units), organizations: by(countable.path.organizations) };
}

/** A place's counts as they are shown. */
export async function countsAt(
  loader: ReturnType<typeof placeCounts>['units'],
  place: string,
  asked: CountArguments,
  context: Pick<RequestContext, 'now'>,
) {
  return shown(await loader.load({ place, ...asked }), asked, context);
}
