import { join } from 'node:path';
import { root } from './config.ts';
import { type Started, startProcess } from './processes.ts';

/** One of our own programs: ready when `/readyz` says so. */
export type NodeProcess = {
  readonly name: string;
  /** From the project's folder. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** `http://host:port`, without a path. */
  readonly origin: string;
};

export function startNode({ name, entry, env, logFile, origin }: NodeProcess): Promise<Started> {
  return startProcess({
    name,
    command: process.execPath,
    // kafkajs sets timers that lie in the past; Node warns of each.
    args: ['--disable-warning=TimeoutNegativeWarning', join(root, entry)],
    env,
    logFile,
    ready: async () => (await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok,
  });
}
