import { readFile } from 'node:fs/promises';
import { outputOf } from './run-command.ts';

/** How much memory a process holds, KiB; 0 where it is gone. */
export async function residentKiB(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  }
  return Number((await outputOf('ps', ['-o', 'rss=', '-p', String(pid)])) ?? 0);
}
