import { counter, type Part, periodic } from '@danvan/runtime';
import type { Stores } from '../persistence/stores.ts';
import { raiseDue } from './raise-due.ts';

/** Between two passes, milliseconds: deadlines are days, so a minute is soon. */
const every = 60_000;

const raised = counter({ name: 'danvan_deadlines_raised_total', help: 'Cases whose approaching or missed deadlines were announced' });

type Options = { readonly cases: Stores['cases']; readonly clock: () => Date };

/** Announces deadlines that come near or have been missed. Needs no lease: replicas may pass over the same cases. */
export const deadlineSweeper = ({ cases, clock }: Options): Part =>
  periodic({
    name: 'deadline sweeper',
    every,
    async work() {
      raised.inc(await raiseDue(cases, clock()));
    },
  });
