import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { born } from './born.ts';
import { layout } from './layout.ts';
import type { Started } from './processes.ts';
import { Trouble } from './trouble.ts';
import { waitFor } from './wait-for.ts';

const processRecord = z.object({ name: z.string(), pid: z.int(), born: z.string() });
const platformRecord = z.object({
  /** The process that started the others and stops them. */
  holder: processRecord,
  processes: z.array(processRecord),
  gatewayUrl: z.string().optional(),
  database: z.string().optional(),
  ports: z.record(z.string(), z.int()).optional(),
});

export type ProcessRecord = z.output<typeof processRecord>;
/** What `DATA_DIR/platform.json` says of the platform that runs on the folder. */
export type PlatformRecord = z.output<typeof platformRecord>;

const stopWithin = 60_000;

export const recordOf = async ({ name, pid }: { name: string; pid: number }): Promise<ProcessRecord> => ({
  name,
  pid,
  born: (await born(pid)) ?? '',
});

export const isRunning = async ({ pid, born: then }: ProcessRecord): Promise<boolean> => then !== '' && (await born(pid)) === then;

export async function readRecord(dataDir: string): Promise<PlatformRecord | null> {
  const text = await readFile(layout(dataDir).platformFile, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return platformRecord.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Sends a signal to a process of ours if it is still the one that was recorded. */
async function signal(record: ProcessRecord, name: NodeJS.Signals): Promise<void> {
  if (await isRunning(record)) process.kill(record.pid, name);
}

const isGone = async (record: ProcessRecord) => ((await isRunning(record)) ? null : true);

/** Ends the platform that the record tells of: its holder in good order, or, where that is gone, what it left behind. */
export async function endPlatform(record: PlatformRecord): Promise<void> {
  if (await isRunning(record.holder)) {
    await signal(record.holder, 'SIGTERM');
    if (!(await waitFor(() => isGone(record.holder), { within: stopWithin }))) {
      const { pid } = record.holder;
      throw new Trouble(`Tiến trình ${pid} chưa dừng sau 60 giây.`, `Process ${pid} has not stopped after 60 seconds.`);
    }
  }
  for (const left of record.processes.toReversed()) {
    await signal(left, 'SIGTERM');
    if (!(await waitFor(() => isGone(left), { within: 10_000 }))) await signal(left, 'SIGKILL');
  }
}

/** The hold of this process on a data folder: nobody else starts a platform on it meanwhile. */
export type Hold = {
  record(more: Omit<PlatformRecord, 'holder' | 'processes'> & { processes: readonly Started[] }): Promise<void>;
  release(): Promise<void>;
};

/** @throws Trouble where a platform runs on the folder already */
export async function hold(dataDir: string): Promise<Hold> {
  const path = layout(dataDir).platformFile;
  const holder = await recordOf({ name: 'platform', pid: process.pid });
  await mkdir(dataDir, { recursive: true });
  const text = (record: Omit<PlatformRecord, 'holder'>) => `${JSON.stringify({ holder, ...record }, null, 2)}\n`;
  const take = () => writeFile(path, text({ processes: [] }), { flag: 'wx' });
  try {
    await take();
  } catch {
    const earlier = await readRecord(dataDir);
    if (earlier && (await isRunning(earlier.holder))) throw alreadyRunning(dataDir, earlier);
    if (earlier) await endPlatform(earlier);
    await rm(path, { force: true });
    await take();
  }
  const write = async ({ processes, ...more }: Parameters<Hold['record']>[0]) => {
    // By a rename, so that a reader never sees half a file.
    await writeFile(`${path}.new`, text({ processes: await Promise.all(processes.map(recordOf)), ...more }));
    await rename(`${path}.new`, path);
  };
  let written = Promise.resolve();
  return {
    record: (more) => {
      // One after the other: two writers would take each other's new file away.
      written = written.then(() => write(more));
      return written;
    },
    release: () => rm(path, { force: true }),
  };
}

function alreadyRunning(dataDir: string, { holder }: PlatformRecord): Trouble {
  return new Trouble(
    `Nền tảng đang chạy trên ${dataDir} (tiến trình ${holder.pid}); hãy chạy npm stop, hoặc đặt DATA_DIR và các cổng khác.`,
    `A platform runs on ${dataDir} already (process ${holder.pid}); run npm stop, or set another DATA_DIR and other ports.`,
  );
}
