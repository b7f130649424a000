import { allOf, type FieldCondition } from '@danvan/aggregate-store';
import type { IsoDate } from '@danvan/contracts';
import type { Reroute } from '../domain/reroute.ts';

/**
 * How the apparatus is looked at: as it stood on a day or as it was last told, and which reroutes are under way, so that a row that
 * they have not reached yet is found where it belongs.
 */
export type Sight = {
  readonly asOf: IsoDate | null;
  readonly reroutes: readonly Reroute[];
  /** The way to each place that is asked for, after the reroutes. */
  readonly ways: ReadonlyMap<string, readonly string[]>;
};

type Query = Record<string, unknown>;

/** What stood on that day; everything where no day is asked. */
export const standing = ({ asOf }: Sight): Query => (asOf === null ? {} : { validFrom: { $lte: asOf }, validTo: { $not: { $lte: asOf } } });

/** A condition on a field that changes in time: on its value on the day that is asked. */
export const inPeriod =
  ({ asOf }: Sight, field: string) =>
  (condition: FieldCondition): Query =>
    asOf === null
      ? { [field]: condition }
      : { periods: { $elemMatch: { from: { $lte: asOf }, to: { $not: { $lte: asOf } }, [field]: condition } } };

/** The status on the day that is asked: what stood then, was active. */
export const inStatus =
  ({ asOf }: Sight) =>
  (condition: FieldCondition): Query => {
    if (asOf === null) return { status: condition };
    const wanted = Array.isArray(condition.$in) ? condition.$in : [condition.$eq];
    return wanted.includes('ACTIVE') ? {} : { _id: { $in: [] } };
  };

const places = ({ $eq, $in }: FieldCondition): readonly string[] => (Array.isArray($in) ? $in : [$eq]).map(String);
const anyOf = (queries: readonly Query[]): Query => (queries.length === 1 && queries[0] ? queries[0] : { $or: queries });

/** Reroutes that hold on the day that is asked, in the tree that is asked. */
const holding = ({ asOf, reroutes }: Sight, of: Reroute['of']) =>
  reroutes.filter((reroute) => reroute.of === of && (asOf === null || reroute.on <= asOf));

/** What stands under one of some places on the day that is asked, the places themselves among it. */
export const under =
  (sight: Sight, of: Reroute['of'], field: string) =>
  (condition: FieldCondition): Query => {
    const leads = (place: string) => inPeriod(sight, field)({ $eq: place });
    const below = (through: string): Query => (of === 'ORGANIZATION' ? allOf(leads(through), { _id: { $ne: through } }) : leads(through));
    return anyOf(
      places(condition).map((place) => {
        const concerned = holding(sight, of).filter(({ through }) => through === place || !sight.ways.get(place)?.includes(through));
        const gained = concerned.filter(({ to, through }) => to.includes(place) && through !== place);
        const lost = concerned.filter(({ to }) => !to.includes(place));
        const found = anyOf([leads(place), ...gained.map(({ through }) => below(through))]);
        return lost.length === 0 ? found : allOf(found, { $nor: lost.map(({ through }) => below(through)) });
      }),
    );
  };

/** What stands directly under, or belongs to, one of some places on the day that is asked. */
export const directly =
  (sight: Sight, of: Reroute['of'], field: string) =>
  (condition: FieldCondition): Query => {
    if (condition.$eq === null) return inPeriod(sight, field)(condition);
    const taken = holding(sight, of).filter(({ through, to }) => to.at(-1) !== through);
    const asked = places(condition);
    const also = taken.filter(({ to }) => asked.includes(to.at(-1) ?? '')).map(({ through }) => through);
    const gone = taken.filter(({ through }) => asked.includes(through)).map(({ through }) => through);
    const wanted = [...asked.filter((place) => !gone.includes(place)), ...also];
    const found = inPeriod(sight, field)(wanted.length === 1 ? { $eq: wanted[0] } : { $in: wanted });
    return gone.length === 0 ? found : anyOf([found, allOf(inPeriod(sight, field)({ $in: gone }), { validTo: { $type: 'string' } })]);
  };

/** The ids of places that a filter asks for, however deep it is nested. */
export function placesAsked(filter: unknown, fields: readonly string[]): string[] {
  if (Array.isArray(filter)) return filter.flatMap((part) => placesAsked(part, fields));
  if (typeof filter !== 'object' || filter === null) return [];
  return Object.entries(filter).flatMap(([name, asked]) => {
    if (!fields.includes(name)) return placesAsked(asked, fields);
    const { eq, in: oneOf } = asked as { eq?: string; in?: string[] };
    return [...(eq ? [eq] : []), ...(oneOf ?? [])];
  });
}
