import { readArguments } from './arguments.ts';
import { readSettings, type Settings } from './config.ts';
import { startDetached } from './detached.ts';
import { askGateway } from './graphql.ts';
import { developmentToken } from './keys.ts';
import { readRecord } from './platform-file.ts';
import { serve } from './serve.ts';
import { buildWorkbench, loadDemoData } from './steps.ts';
import { exampleQuery, residentMiB, roleTokens, summaryText } from './summary.ts';
import { asTrouble, command } from './trouble.ts';

const usage = 'npm start [-- --detach] [--no-data]';
const tell = (line: string) => process.stdout.write(`${line}\n`);

/** A platform that is up, wherever its holder runs. */
type Up = { readonly gatewayUrl: string; readonly database: string; readonly pid: number; fail(error: unknown): Promise<never> };

async function startHere(settings: Settings): Promise<Up> {
  const { platform, fail } = await serve(settings, tell);
  return { gatewayUrl: platform.gatewayUrl, database: platform.database, pid: process.pid, fail: (error) => fail(asTrouble(error)) };
}

async function startAway(settings: Settings): Promise<Up & { release(): void }> {
  const detached = await startDetached(settings, tell, (stop) => {
    const breakOff = () => void stop().then(() => process.exit(130));
    process.once('SIGINT', breakOff).once('SIGTERM', breakOff);
  });
  const fail = async (error: unknown): Promise<never> => {
    await detached.stop();
    throw error;
  };
  return { ...detached, fail };
}

/** Asks the example query. @returns how long after the command's start it was answered, or null */
async function firstAnswer(settings: Settings, gatewayUrl: string): Promise<number | null> {
  const data = await askGateway(gatewayUrl, exampleQuery, await developmentToken(settings, { role: 'ANALYST' })).catch(() => null);
  return data === null ? null : performance.now();
}

async function printSummary(
  settings: Settings,
  up: Up,
  detached: boolean,
  readyAfter: number,
  answeredAfter: number | null,
): Promise<void> {
  const processes = (await readRecord(settings.DATA_DIR))?.processes ?? [];
  const pids = [up.pid, ...processes.map(({ pid }) => pid)];
  const memory = { total: await residentMiB(pids), processes: pids.length };
  const tokens = await roleTokens(settings, up.gatewayUrl);
  tell(summaryText({ ...up, tokens, readyAfter, answeredAfter, memory, detached }));
}

/** `npm start`: the whole platform on this machine. */
await command(async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { detach, 'no-data': noData } = readArguments(process.argv.slice(2), { detach: flag, 'no-data': flag }, usage);
  const settings = readSettings();
  await buildWorkbench(settings, tell);
  const away = detach ? await startAway(settings) : null;
  const up = away ?? (await startHere(settings));
  const readyAfter = performance.now();
  try {
    const early = await firstAnswer(settings, up.gatewayUrl);
    if (!noData) await loadDemoData(settings, up.gatewayUrl);
    const answered = early ?? (await firstAnswer(settings, up.gatewayUrl));
    await printSummary(settings, up, detach, readyAfter, answered);
    away?.release();
  } catch (error) {
    await up.fail(error);
  }
});
