import type { Log } from './log.ts';

/** What a part may ask of the process it runs in. */
export type Process = {
  readonly name: string;
  readonly log: Log;
  /** Ends the process with a non-zero code after an ordered stop: for a part that cannot go on. */
  fail(reason: unknown): void;
  /** Why the process should get no traffic now; empty when ready. */
  notReady(): Promise<readonly string[]>;
};

/** One thing a process is made of. Parts start in order and stop in reverse. */
export type Part = {
  readonly name: string;
  start(process: Process): Promise<void>;
  /** Finishes what is in hand and gives back what it holds. */
  stop(): Promise<void>;
  /** Why this part is not ready, or null. Asks only what is its own. */
  notReady?(): Promise<string | null>;
};

export type Running = { stop(): Promise<void> };

/** How long an ordered stop may take before the process leaves anyway, milliseconds. */
const stopWithin = 10_000;

async function reasons(parts: readonly Part[]): Promise<string[]> {
  const answers = await Promise.all(
    parts.map(async (part) => {
      try {
        const reason = await part.notReady?.();
        return reason ? `${part.name}: ${reason}` : null;
      } catch {
        return `${part.name}: check failed`;
      }
    }),
  );
  return answers.filter((answer) => answer !== null);
}

/**
 * Starts the parts in order. When one fails to start, those already started are stopped and the error is thrown.
 * @returns a handle whose `stop()` stops them in reverse, once
 */
export async function start(options: { name: string; parts: readonly Part[]; log: Log; fail(reason: unknown): void }): Promise<Running> {
  const { name, parts, log, fail } = options;
  const started: Part[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    for (const part of [...started].reverse()) {
      try {
        await part.stop();
      } catch (error) {
        log.error({ part: part.name, err: error }, 'a part did not stop cleanly');
      }
    }
  };
  const stop = () => {
    stopping ??= stopAll();
    return stopping;
  };
  const notReady = async () => (stopping ? ['stopping'] : started.length < parts.length ? ['starting'] : reasons(parts));
  for (const part of parts) {
    try {
      await part.start({ name, log: log.child({ part: part.name }), fail, notReady });
      started.push(part);
    } catch (error) {
      log.fatal({ part: part.name, err: error }, 'a part did not start');
      await stop();
      throw error;
    }
  }
  return { stop };
}

/**
 * Runs a process: starts its parts, stops them on SIGTERM or SIGINT, exits 0 after an ordered stop and 1 after a failure.
 */
export async function run(options: { name: string; parts: readonly Part[]; log: Log }): Promise<void> {
  const { log } = options;
  let starting: Promise<Running | null> | undefined;
  let leaving = false;
  const leave = async (code: number) => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(code || 1), stopWithin).unref();
    const running = await starting; // a signal may come before everything has started
    await running?.stop();
    process.exit(code);
  };
  const fail = (reason: unknown) => {
    log.fatal({ err: reason }, 'cannot go on');
    void leave(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.on('SIGTERM', () => void leave(0));
  process.on('SIGINT', () => void leave(0));
  starting = start({ ...options, fail }).catch(() => null);
  if (await starting) log.info('ready');
  else await leave(1);
}
