import type { Part } from '@danvan/runtime';
import type { Structure } from './structure.ts';

/** How often it is looked whether some process has left an act in hand, milliseconds. */
const pause = 1_000;

/** Carries out what a process that died left in hand: at the start, and while this one runs. */
export function resuming(structure: Structure): Part {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  return {
    name: 'acts in hand',
    async start({ log }) {
      const look = async () => {
        try {
          await structure.resume();
        } catch (error) {
          log.error({ err: error }, 'an act in hand could not be carried out; trying again');
        }
      };
      const again = () => {
        round = look().then(() => {
          timer = setTimeout(again, pause);
        });
      };
      again();
    },
    async stop() {
      clearTimeout(timer);
      await round;
      clearTimeout(timer);
    },
  };
}
