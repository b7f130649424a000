import { type Reroute, rerouted } from '../reroute.ts';
import type { OrganizationPeriod } from './types.ts';

/** A period after a reroute in one of the two trees; the same one when its way does not change. */
export function byOtherWay(period: OrganizationPeriod, id: string, reroute: Omit<Reroute, 'on'>): OrganizationPeriod {
  if (reroute.of === 'ORGANIZATION') {
    if (reroute.through === id) return period;
    const path = rerouted(period.path, reroute);
    return path === period.path ? period : { ...period, path: [...path], parentId: path.at(-2) ?? null };
  }
  const unitPath = rerouted(period.unitPath, reroute);
  const direct = period.unitCode === reroute.through && reroute.level !== null && reroute.level !== period.level;
  if (unitPath === period.unitPath && !direct) return period;
  const level = period.unitCode === reroute.through ? (reroute.level ?? period.level) : period.level;
  return { ...period, unitPath: [...unitPath], unitCode: unitPath.at(-1) ?? period.unitCode, level };
}
