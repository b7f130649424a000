import type { IsoDate, UnitLevel } from '@danvan/contracts';

/**
 * From a day on, whatever was reached through `through` is reached by the way `to`: through itself standing elsewhere when `to` ends
 * with it, through what took its place when it does not. `level`: of the last unit of `to`, for a tree of units.
 */
export type Reroute = {
  readonly of: 'UNIT' | 'ORGANIZATION';
  readonly through: string;
  readonly to: readonly string[];
  readonly level: UnitLevel | null;
  readonly on: IsoDate;
};

/** The way after a reroute; the same array when it does not lead through there, or leads by `to` already. */
export function rerouted(path: readonly string[], { through, to }: Pick<Reroute, 'through' | 'to'>): readonly string[] {
  const at = path.indexOf(through);
  if (at < 0) return path;
  const way = [...to, ...path.slice(at + 1)];
  return way.length === path.length && way.every((step, index) => step === path[index]) ? path : way;
}
