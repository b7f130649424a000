import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { inherited, root } from './config.ts';
import { own } from './processes.ts';

type Options = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Takes what it prints; without one it prints where we print. */
  readonly logFile?: string;
};

/** Runs a command to its end. @returns its exit code; `MISSING` where there is no such program */
export async function runCommand(program: string, args: readonly string[], options: Options = {}): Promise<number | 'MISSING'> {
  if (options.logFile) mkdirSync(dirname(options.logFile), { recursive: true });
  const log = options.logFile ? openSync(options.logFile, 'a') : undefined;
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...inherited, ...options.env },
    stdio: log === undefined ? 'inherit' : ['ignore', log, log],
  });
  own(child);
  if (log !== undefined) closeSync(log);
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve('MISSING') : reject(error)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a command and gives what it printed, both streams together; null where there is no such program or it failed. */
export async function outputOf(program: string, args: readonly string[]): Promise<string | null> {
  const child = spawn(program, args, { cwd: root, env: inherited, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? text : null));
  });
}
