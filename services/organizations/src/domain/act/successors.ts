import type { IsoDate } from '@danvan/contracts';

type Successive = { readonly id: string; readonly validFrom: IsoDate; readonly validTo: IsoDate | null };

/** Bounds a search that a fault in the data would make endless; the law has not renamed a ward so often. */
const mostGenerations = 50;

/**
 * What became of something by a day: itself while it stands, with what it has ceded; else whatever its successors have become.
 * @param load finds the next generation @param successorsOf names it
 */
export async function successorsOn<State extends Successive>(
  one: State,
  day: IsoDate,
  {
    load,
    successorsOf,
  }: { load(ids: readonly string[]): Promise<readonly (State | null)[]>; successorsOf(state: State): readonly string[] },
): Promise<readonly State[]> {
  const met = new Map<string, State>([[one.id, one]]);
  let generation: readonly State[] = [one];
  for (let count = 0; generation.length > 0 && count < mostGenerations; count += 1) {
    const next = new Set(generation.flatMap((state) => [...successorsOf(state)]).filter((id) => !met.has(id)));
    generation = (await load([...next])).filter((state) => state !== null);
    for (const state of generation) met.set(state.id, state);
  }
  return [...met.values()].filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
}
