import type { Part } from '@danvan/runtime';
import type { Upkeep } from './upkeep.ts';

/** Milliseconds. */
const every = 600_000;

/** Sweeps the vault's orphans from time to time. Replicas may do it at once: each removal asks again. */
export function orphanSweep({ sweep }: Pick<Upkeep, 'sweep'>): Part {
  let timer: NodeJS.Timeout | undefined;
  let inHand: Promise<void> = Promise.resolve();
  return {
    name: 'orphan sweep',
    async start({ log }) {
      const once = async () => {
        try {
          const removed = await sweep(new Date());
          if (removed > 0) log.info({ removed }, 'records without a petition were removed from the vault');
        } catch (error) {
          log.error({ err: error }, 'the vault could not be swept; it is tried again'); // the database may be away for a while
        }
      };
      timer = setInterval(() => {
        inHand = inHand.then(once);
      }, every);
    },
    async stop() {
      clearInterval(timer);
      await inHand;
    },
  };
}
