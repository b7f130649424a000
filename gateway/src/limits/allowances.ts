import type { Allowance } from './budget.ts';
import type { Places } from './concurrency.ts';

/** How much of the gateway one person, or one role, may have. */
export type Allowances = {
  /** For operations of the safelist, by person; without a token, by address. */
  readonly safelisted: Allowance;
  /** For queries that somebody writes for the occasion: a budget beside the other, so that exploring never stops the daily work. */
  readonly adHoc: Allowance;
  /** What a document costs that was not seen before, beside its objects: it is parsed, validated and planned, some 10 ms of work. */
  readonly newDocument: number;
  readonly places: Places;
};

export const allowances: Allowances = {
  safelisted: { capacity: 200_000, perSecond: 20_000 },
  adHoc: { capacity: 200_000, perSecond: 10_000 },
  newDocument: 50,
  places: {
    PUBLIC: 100,
    CITIZEN: 100,
    ANALYST: 100,
    OFFICER: 200,
    LEADER: 200,
    ASSESSOR: 100,
    IDENTITY_CUSTODIAN: 50,
    ADMIN: 50,
    SERVICE: 200,
  },
};

const times = ({ capacity, perSecond }: Allowance, factor: number): Allowance => ({
  capacity: Math.max(1, capacity * factor),
  perSecond: perSecond * factor,
});

/** Budgets that are larger, or smaller, by a factor; the places stay. */
export const scaled = (usual: Allowances, factor: number): Allowances => ({
  ...usual,
  safelisted: times(usual.safelisted, factor),
  adHoc: times(usual.adHoc, factor),
});
