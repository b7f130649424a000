import { counter, type Part, periodic } from '@danvan/runtime';
import { raiseDue, type WatchedStore } from './raise-due.ts';

/** Between two passes, milliseconds: deadlines are days, so a minute is soon. */
const every = 60_000;

const raised = counter({ name: 'danvan_deadlines_raised_total', help: 'Records whose approaching, missed or overdue days were announced' });

type Options = { readonly watched: readonly WatchedStore[]; readonly clock: () => Date };

/** Announces what comes near, is missed or is overdue. Needs no lease: replicas may pass over the same records. */
export const deadlineSweeper = ({ watched, clock }: Options): Part =>
  periodic({
    name: 'deadline sweeper',
    every,
    async work() {
      for (const store of watched) raised.inc(await raiseDue(store, clock()));
    },
  });
