import { setTimeout } from 'node:timers/promises';
import { counter, type Log, type Part } from '@danvan/runtime';
import type { Stores } from '../persistence/stores.ts';
import { raiseDue } from './raise-due.ts';

/** Between two passes, milliseconds: deadlines are days, so a minute is soon. */
const pause = 60_000;

const raised = counter({ name: 'danvan_deadlines_raised_total', help: 'Cases whose approaching or missed deadlines were announced' });

type Options = { readonly cases: Stores['cases']; readonly clock: () => Date };

/** Announces deadlines that come near or have been missed. Needs no lease: replicas may pass over the same cases. */
export function deadlineSweeper({ cases, clock }: Options): Part {
  const stopping = new AbortController();
  let loop: Promise<void> = Promise.resolve();
  const pass = async (log: Log) => {
    try {
      raised.inc(await raiseDue(cases, clock()));
    } catch (error) {
      log.warn({ err: error }, 'deadlines could not be announced; trying again');
    }
  };
  const work = async (log: Log) => {
    while (!stopping.signal.aborted) {
      await pass(log);
      await setTimeout(pause, undefined, { signal: stopping.signal }).catch(() => undefined); // woken to stop
    }
  };
  return {
    name: 'deadline sweeper',
    async start({ log }) {
      loop = work(log);
    },
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
