import { readFile } from 'node:fs/promises';
import { outputOf } from './run-command.ts';

/**
 * When a process was started, in whatever unit the system counts: together with its id this tells one process from a later one
 * that got the same id. Null where there is no such process.
 */
export async function born(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return (await outputOf('ps', ['-o', 'lstart=', '-p', String(pid)]))?.trim() || null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets, which may hold anything; the third is the state, the 22nd the start.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' || state === 'Z' ? null : (fields[18] ?? null);
}
