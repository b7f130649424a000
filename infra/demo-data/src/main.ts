import { readConfig } from './config.ts';
import { gatewayClient } from './gateway-client.ts';
import { isLoaded } from './load/is-loaded.ts';
import { concurrency, load } from './load/load.ts';
import { perform } from './load/perform.ts';
import { progress } from './load/progress.ts';
import { plan } from './plan/plan.ts';
import { staffTokens, tokenFor } from './tokens.ts';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** Loads Tây Hồ 2022 through the gateway's public mutations, where it is not there yet. */
async function main(): Promise<void> {
  const config = readConfig();
  const { ask, close } = gatewayClient(config.GATEWAY_URL, concurrency);
  try {
    const administrator = await tokenFor(config, ['ADMIN'], null);
    if (await isLoaded(ask, administrator)) return tell('Dữ liệu Tây Hồ 2022 đã có · the demonstration data are there.');
    const stages = plan();
    const shown = progress(
      stages.reduce((sum, { chains }) => sum + chains.flat().length, 0),
      process.stdout,
    );
    const start = performance.now();
    const ids = new Map<string, string>();
    const staff = staffTokens(config, ids);
    try {
      await load(
        stages,
        ids,
        (command, known) =>
          perform(command, known, ask, async (as, actingFor) => (as === 'STAFF' ? await staff(actingFor) : administrator)),
        ({ title }) => shown.done(title),
      );
    } finally {
      shown.end();
    }
    tell(`Đã nạp ${ids.size} lệnh trong ${((performance.now() - start) / 1000).toFixed(1)} s · the demonstration data are loaded.`);
  } finally {
    await close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
