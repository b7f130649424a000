import type { ConcernCategory, HouseholdStance, IsoDate } from '@danvan/contracts';
import type { CourseStep } from './types.ts';

/** A share with what it is made of. `rate` lies within 0..1, and is null where nobody is affected: empty is not zero. */
export type ConsensusRate = { readonly inAgreement: number; readonly affected: number; readonly rate: number | null };
export type ConsensusPoint = ConsensusRate & { readonly on: IsoDate; readonly visits: number };

export type StanceCounts = Readonly<Partial<Record<HouseholdStance, number>>>;

/** What one day changed in a campaign. The sum of all days is how it stands. */
export type ConsensusDay = {
  readonly on: IsoDate;
  /** Listings and visits of the day: it only ever grows, so of two accounts of one day the one with more steps is the later. */
  readonly steps: number;
  readonly visits: number;
  /** How many households more (or fewer) hold each stance after the day than before. */
  readonly net: StanceCounts;
  readonly concerns: Readonly<Partial<Record<ConcernCategory, number>>>;
};

/** Equal steps of one day, and how many there were. */
export type CountedStep = Pick<CourseStep, 'from' | 'to' | 'concern'> & { readonly count: number };

const agreeing: ReadonlySet<HouseholdStance> = new Set(['AGREED', 'SIGNED', 'HANDED_OVER']);

export const agrees = (stance: HouseholdStance): boolean => agreeing.has(stance);

/** One day's account, from all its steps. */
export function dayOf(on: IsoDate, steps: readonly CountedStep[]): ConsensusDay {
  const net: Partial<Record<HouseholdStance, number>> = {};
  const concerns: Partial<Record<ConcernCategory, number>> = {};
  let listings = 0;
  let visits = 0;
  for (const { from, to, concern, count } of steps) {
    net[to] = (net[to] ?? 0) + count;
    if (from === null) listings += count;
    else {
      visits += count;
      net[from] = (net[from] ?? 0) - count;
    }
    if (concern !== null) concerns[concern] = (concerns[concern] ?? 0) + count;
  }
  return { on, steps: listings + visits, visits, net, concerns };
}

/** Households that agreed, signed or handed over, of all affected. It measures the team's work; it is never a legal consent. */
export function consensusRate(stances: StanceCounts): ConsensusRate {
  let inAgreement = 0;
  let affected = 0;
  for (const [stance, count] of Object.entries(stances) as [HouseholdStance, number][]) {
    affected += count;
    if (agrees(stance)) inAgreement += count;
  }
  return { inAgreement, affected, rate: affected === 0 ? null : inAgreement / affected };
}

/** The rate at the end of each day on which someone was visited. @param days in their order */
export function consensusSeries(days: readonly ConsensusDay[]): readonly ConsensusPoint[] {
  let stances: StanceCounts = {};
  const points: ConsensusPoint[] = [];
  for (const { on, visits, net } of days) {
    stances = added(stances, net);
    if (visits > 0) points.push({ on, visits, ...consensusRate(stances) });
  }
  return points;
}

/** How a campaign stands after its days, whatever their order. */
export function standing(days: readonly ConsensusDay[]) {
  const visited = days.filter(({ visits }) => visits > 0);
  return {
    stances: days.reduce<StanceCounts>((sum, { net }) => added(sum, net), {}),
    concerns: days.reduce<ConsensusDay['concerns']>((sum, { concerns }) => added(sum, concerns), {}),
    visitCount: days.reduce((sum, { visits }) => sum + visits, 0),
    lastVisitOn: visited.reduce<IsoDate | null>((last, { on }) => (last === null || on > last ? on : last), null),
  };
}

function added<Key extends string>(a: Readonly<Partial<Record<Key, number>>>, b: Readonly<Partial<Record<Key, number>>>) {
  const sum: Partial<Record<Key, number>> = { ...a };
  for (const [key, count] of Object.entries(b) as [Key, number][]) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}
