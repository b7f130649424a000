import type { Chain, Command, Stage } from '../plan/command.ts';

/** How many chains are in work at once. */
export const concurrency = 12;

type Perform = (command: Command, ids: ReadonlyMap<string, string>) => Promise<string>;

/**
 * Performs the stages in order, the chains of a stage side by side. The first command that fails ends it all: no other is begun.
 * @param ids what exists already, by the names of the commands that made it; what is made here is added
 */
export async function load(
  stages: readonly Stage[],
  ids: Map<string, string>,
  perform: Perform,
  tick: (stage: Stage) => void = () => {},
): Promise<void> {
  for (const stage of stages) {
    const waiting: Iterator<Chain> = stage.chains[Symbol.iterator]();
    let failed = false;
    const work = async () => {
      for (let chain = waiting.next(); !chain.done && !failed; chain = waiting.next()) {
        for (const command of chain.value) {
          if (failed) return;
          ids.set(command.name, await perform(command, ids));
          tick(stage);
        }
      }
    };
    const workers = Array.from({ length: concurrency }, () =>
      work().catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    );
    const results = await Promise.allSettled(workers);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}
