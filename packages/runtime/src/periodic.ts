import type { Log } from './log.ts';
import type { Part } from './run.ts';

/**
 * Work that is done at the start and from time to time, one run after the other. A run that fails is logged and tried again at the
 * next turn: what it needs may be away for a while. A stop waits for the run in hand.
 * @param options.every milliseconds from turn to turn; a turn that comes while a run is in hand waits for it
 */
export function periodic(options: { readonly name: string; readonly every: number; work(log: Log): Promise<void> }): Part {
  const { name, every, work } = options;
  let timer: NodeJS.Timeout | undefined;
  let inHand: Promise<void> | null = null;
  return {
    name,
    async start({ log }) {
      const run = async () => {
        try {
          await work(log);
        } catch (error) {
          log.error({ err: error }, `${name}: a run failed, it is tried again`);
        } finally {
          inHand = null;
        }
      };
      const turn = () => {
        inHand ??= run();
      };
      timer = setInterval(turn, every);
      turn();
    },
    async stop() {
      clearInterval(timer);
      await inHand;
    },
  };
}
