import type { Started } from './processes.ts';
import { Trouble } from './trouble.ts';

/** Starts a part; null where it runs already and is not ours to stop. */
type Starter = () => Promise<Started | null>;

/** All processes of one platform, in the order of their stages. */
export type Roster = {
  /** Starts some parts at once. Throws the first refusal, after all of them have come to an end of their start. */
  stage(starters: Readonly<Record<string, Starter>>): Promise<void>;
  processes(): readonly Started[];
  signal(part: string, signal: NodeJS.Signals): Promise<void>;
  restart(part: string): Promise<void>;
  /** Stops the stages in reverse; the parts of one stage at once. */
  stop(): Promise<void>;
};

export function roster(listener: { onFailure?: (trouble: Trouble) => void; onStarted?: (processes: readonly Started[]) => void }): Roster {
  const stages: string[][] = [];
  const starters = new Map<string, Starter>();
  const started = new Map<string, Started>();
  let stopping: Promise<void> | undefined;
  let failure: Trouble | undefined;

  const processes = () => [...started.values()];
  const stopAll = async () => {
    for (const parts of stages.toReversed()) await Promise.all(parts.map((part) => started.get(part)?.stop()));
  };
  const stop = () => {
    stopping ??= stopAll();
    return stopping;
  };
  const start = async (part: string, starter: Starter) => {
    const child = await starter();
    if (!child) return;
    started.set(part, child);
    if (stopping) {
      // Something else failed, or we were told to stop, while this one was starting.
      await child.stop();
      throw failure ?? new Trouble('Đã dừng khi đang khởi động.', 'It was stopped while it was starting.');
    }
    void child.failed.then(async (trouble) => {
      if (stopping) return;
      failure = trouble;
      await stop();
      listener.onFailure?.(trouble);
    });
  };
  return {
    stage: async (wanted) => {
      stages.push(Object.keys(wanted));
      for (const [part, starter] of Object.entries(wanted)) starters.set(part, starter);
      const outcomes = await Promise.allSettled(Object.entries(wanted).map(([part, starter]) => start(part, starter)));
      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      if (refused) throw refused.reason;
      listener.onStarted?.(processes());
    },
    processes,
    signal: async (part, signal) => {
      const child = started.get(part);
      child?.signal(signal);
      if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await child?.ended;
    },
    restart: async (part) => {
      const starter = starters.get(part);
      if (!starter) throw new RangeError(`there is no part ${part}`);
      await started.get(part)?.stop();
      await start(part, starter);
      listener.onStarted?.(processes());
    },
    stop,
  };
}
