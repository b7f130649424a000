import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { inherited, type Settings } from './config.ts';
import { compileCache } from './environments.ts';
import { layout } from './layout.ts';
import { Trouble } from './trouble.ts';

/** What the supervising process says to its starter. */
export type Said =
  | { readonly line: string }
  | { readonly ready: { readonly gatewayUrl: string; readonly database: string } }
  | { readonly failed: string; readonly exitCode: number };

/** A platform that another process holds. */
export type Detached = {
  readonly pid: number;
  readonly gatewayUrl: string;
  readonly database: string;
  stop(): Promise<void>;
  release(): void;
};

/**
 * Starts the platform under a process of its own, which stays when this one leaves.
 * @param onStarted gets, before the platform is ready, how to break the start off
 * @throws Trouble with what the other process said when it could not start
 */
export async function startDetached(
  settings: Settings,
  tell: (line: string) => void,
  onStarted: (stop: () => Promise<void>) => void,
): Promise<Detached> {
  const { logs } = layout(settings.DATA_DIR);
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, 'platform.log');
  const log = openSync(logFile, 'a');
  const supervisor = spawn(process.execPath, [join(import.meta.dirname, 'supervise.ts')], {
    env: { ...inherited, ...compileCache(settings) },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const ended = once(supervisor, 'exit');
  const stop = async () => {
    supervisor.kill('SIGTERM');
    await ended;
  };
  onStarted(stop);
  const { promise, resolve, reject } = Promise.withResolvers<Detached>();
  supervisor.on('message', (said: Said) => {
    if ('line' in said) tell(said.line);
    else if ('failed' in said) reject(sayAgain(said));
    else {
      const release = () => {
        supervisor.disconnect();
        supervisor.unref();
      };
      resolve({ ...said.ready, pid: supervisor.pid ?? 0, stop, release });
    }
  });
  void ended.then(() =>
    reject(new Trouble(`Nền tảng không khởi động được; xem ${logFile}.`, `The platform did not start; see ${logFile}.`)),
  );
  return promise;
}

function sayAgain({ failed, exitCode }: { failed: string; exitCode: number }): Trouble {
  const [vietnamese = '', ...english] = failed.split('\n');
  return new Trouble(vietnamese, english.join('\n'), exitCode);
}
