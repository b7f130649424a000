import type { HouseholdStance, IsoDate } from '@danvan/contracts';

/** A share with what it is made of. `rate` lies within 0..1, and is null where nobody is affected: empty is not zero. */
export type ConsensusRate = { readonly inAgreement: number; readonly affected: number; readonly rate: number | null };
export type ConsensusPoint = ConsensusRate & { readonly on: IsoDate };

type StanceOnDay = { readonly householdId: string; readonly stance: HouseholdStance; readonly on: IsoDate };

const inAgreement: ReadonlySet<HouseholdStance> = new Set(['AGREED', 'SIGNED', 'HANDED_OVER']);

/** Households that agreed, signed or handed over, of all affected. It measures the team's work; it is never a legal consent. */
export function consensusRate(stances: Iterable<HouseholdStance>): ConsensusRate {
  let agreeing = 0;
  let affected = 0;
  for (const stance of stances) {
    affected += 1;
    if (inAgreement.has(stance)) agreeing += 1;
  }
  return rateOf(agreeing, affected);
}

/**
 * The rate at the end of each day on which someone was visited, in order of days. Visits of one day count in the order given; a
 * visit to a household that is not affected counts nothing.
 */
export function consensusSeries(visits: readonly StanceOnDay[], householdIds: readonly string[]): readonly ConsensusPoint[] {
  const stances = new Map<string, HouseholdStance>(householdIds.map((id) => [id, 'NOT_CONTACTED']));
  const points = new Map<IsoDate, ConsensusPoint>();
  let agreeing = 0;
  // toSorted is stable: the order within a day is kept. One pass, with a running numerator: a long campaign stays linear.
  for (const { householdId, stance, on } of visits.toSorted(byDay)) {
    const before = stances.get(householdId);
    if (before === undefined) continue;
    agreeing += Number(inAgreement.has(stance)) - Number(inAgreement.has(before));
    stances.set(householdId, stance);
    points.set(on, { on, ...rateOf(agreeing, stances.size) });
  }
  return [...points.values()];
}

function byDay(a: StanceOnDay, b: StanceOnDay): number {
  if (a.on === b.on) return 0;
  return a.on < b.on ? -1 : 1;
}

function rateOf(agreeing: number, affected: number): ConsensusRate {
  return { inAgreement: agreeing, affected, rate: affected === 0 ? null : agreeing / affected };
}
