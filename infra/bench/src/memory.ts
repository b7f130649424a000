import { setTimeout as pause } from 'node:timers/promises';
import { type Platform, residentKiB } from '@danvan/infra-dev';

/** How long nobody asks anything before the platform counts as idle, milliseconds. */
const quiet = 10_000;

/** Resident memory of each process of an idle platform, MiB; this process stands for the one that holds the platform in `npm start`. */
export async function idleMemory(platform: Platform): Promise<Readonly<Record<string, number>>> {
  await pause(quiet);
  const all = [{ name: 'holder', pid: process.pid }, ...platform.processes()];
  return Object.fromEntries(
    await Promise.all(all.map(async ({ name, pid }) => [name, Math.round((await residentKiB(pid)) / 1024)] as const)),
  );
}
