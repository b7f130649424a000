import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { inherited, root } from './config.ts';
import { Trouble } from './trouble.ts';
import { waitFor } from './wait-for.ts';

/** How to start a process, and how to see that it does its work. */
export type ProcessSpec = {
  /** As people know it: `broker`, `gateway`, … */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment that it inherits. */
  readonly env?: Readonly<Record<string, string>>;
  /** Takes everything that it prints; the one of the run before is kept as `<name>.log.1`. */
  readonly logFile: string;
  ready(): Promise<boolean>;
  /** How long it may take to be ready, milliseconds. */
  readonly readyWithin?: number;
};

/** A process that we started; nothing else is ever ended. */
export type Started = {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when it has ended, whatever ended it. */
  readonly ended: Promise<void>;
  /** Resolves, with what to tell people, only when it ends without having been asked to. */
  readonly failed: Promise<Trouble>;
  /** SIGTERM, and SIGKILL to what is still there after ten seconds. */
  stop(): Promise<void>;
  /** Sends a signal; an end that follows from it is not a failure. */
  signal(signal: NodeJS.Signals): void;
};

const stopWithin = 10_000;
const running = new Set<ChildProcess>();
// Whatever way this process leaves, nothing that it started stays behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Makes a process one of ours until it has ended. */
export function own(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child)).once('error', () => running.delete(child));
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) renameSync(path, `${path}.1`);
  return openSync(path, 'a');
}

function launch(spec: ProcessSpec): Started {
  const log = openLog(spec.logFile);
  // Its own process group: Ctrl-C reaches us alone, and we stop things in their order.
  const child = spawn(spec.command, spec.args, {
    cwd: root,
    env: { ...inherited, ...spec.env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  own(child);
  let expected = false;
  const { promise: ended, resolve: hasEnded } = Promise.withResolvers<void>();
  const { promise: failed, resolve: hasFailed } = Promise.withResolvers<Trouble>();
  const over = (how: string) => {
    hasEnded();
    if (!expected) {
      hasFailed(
        new Trouble(
          `${spec.name} đã dừng bất ngờ (${how}); xem ${spec.logFile}.`,
          `${spec.name} ended unexpectedly (${how}); see ${spec.logFile}.`,
        ),
      );
    }
  };
  child.once('error', (error: NodeJS.ErrnoException) => over(error.code ?? error.message));
  child.once('exit', (code, signal) => over(signal ?? `code ${code}`));
  const signal = (name: NodeJS.Signals) => {
    if (name !== 'SIGCONT' && name !== 'SIGSTOP') expected = true;
    child.kill(name);
  };
  const stop = async () => {
    if (!running.has(child)) return;
    signal('SIGTERM');
    const insist = setTimeout(() => signal('SIGKILL'), stopWithin);
    await ended;
    clearTimeout(insist);
  };
  return { name: spec.name, pid: child.pid ?? 0, logFile: spec.logFile, ended, failed, stop, signal };
}

/**
 * Starts a process and waits until it is ready.
 * @throws Trouble naming its log file when it ends or is not ready in time; it is not left running then
 */
export async function startProcess(spec: ProcessSpec): Promise<Started> {
  const started = launch(spec);
  let failure: Trouble | undefined;
  let over = false;
  void started.failed.then((trouble) => {
    failure = trouble;
  });
  void started.ended.then(() => {
    over = true;
  });
  const within = spec.readyWithin ?? 60_000;
  const ready = await waitFor(async () => ((await spec.ready()) ? true : null), { within, abandon: () => over });
  if (ready && !over) return started;
  if (failure) throw failure;
  await started.stop();
  throw new Trouble(
    `${spec.name} không sẵn sàng sau ${within / 1000} giây; xem ${spec.logFile}.`,
    `${spec.name} was not ready after ${within / 1000} seconds; see ${spec.logFile}.`,
  );
}

/** Stops all processes of ours at once: for a start that is broken off. */
export async function stopEverything(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), stopWithin);
      await ended;
      clearTimeout(insist);
    }),
  );
}
