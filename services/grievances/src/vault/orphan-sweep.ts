import { type Part, periodic } from '@danvan/runtime';
import type { Upkeep } from './upkeep.ts';

/** Milliseconds. */
const every = 600_000;

/** Sweeps the vault's orphans from time to time. Replicas may do it at once: each removal asks again. */
export const orphanSweep = ({ sweep }: Pick<Upkeep, 'sweep'>): Part =>
  periodic({
    name: 'orphan sweep',
    every,
    async work(log) {
      const removed = await sweep(new Date());
      if (removed > 0) log.info({ removed }, 'records without a petition were removed from the vault');
    },
  });
