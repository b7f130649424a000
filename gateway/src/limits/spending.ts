import { anonymous } from '@danvan/identity';
import type { RequestContext } from '../context.ts';
import { type Refusal, refusal } from '../errors/refusal.ts';
import { operationsTotal, refusedTotal } from '../operations/metrics.ts';
import type { Safelist } from '../operations/safelist.ts';
import type { Allowances } from './allowances.ts';
import { budget } from './budget.ts';

/** What an operation would cost. `hash`: of its text. */
type Wanted = { readonly objects: number; readonly isNew: boolean; readonly hash: string };

/** Takes what an operation costs from the budget of who asks. */
export type SpendingRules = (wanted: Wanted, context: RequestContext) => { readonly left: number } | { readonly refused: Refusal };

export type SpendingOptions = {
  readonly allowances: Allowances;
  readonly safelist: Safelist;
  /** Whether only analysts, administrators and services may write queries for the occasion. */
  readonly safelistOnly: boolean;
};

const adHocRoles: ReadonlySet<string> = new Set(['ANALYST', 'ADMIN', 'SERVICE']);

const notKnown = refusal(
  403,
  'FORBIDDEN',
  'Only known operations are answered for you. Ask by documentId.',
  'Chỉ những thao tác đã đăng ký mới được phục vụ. Hãy gửi documentId.',
  'query',
);

const overBudget = (seconds: number) =>
  refusal(
    429,
    'RATE_LIMITED',
    `You have asked for much in a short time. Ask again in ${seconds} seconds.`,
    `Bạn đã truy vấn nhiều trong thời gian ngắn. Hãy thử lại sau ${seconds} giây.`,
  );

/** Two budgets for each person, each address without a token: one for known operations, one for those written for the occasion. */
export function spendingRules({ allowances, safelist, safelistOnly }: SpendingOptions): SpendingRules {
  const safelisted = budget(allowances.safelisted);
  const adHoc = budget(allowances.adHoc);
  return ({ objects, isNew, hash }, { actor, address, seen }) => {
    const isKnown = safelist.has(hash);
    if (!isKnown && safelistOnly && !actor.roles.some((role) => adHocRoles.has(role))) return { refused: notKnown };
    const who = actor.id === anonymous.id ? address : actor.id;
    const points = 1 + objects + (isNew && !isKnown ? allowances.newDocument : 0);
    const spent = (isKnown ? safelisted : adHoc).spend(who, points);
    if ('waitSeconds' in spent) {
      refusedTotal.inc({ limit: 'budget' });
      return { refused: overBudget(spent.waitSeconds) };
    }
    operationsTotal.inc({ origin: isKnown ? 'safelist' : 'ad hoc', kind: seen.kind });
    return spent;
  };
}
