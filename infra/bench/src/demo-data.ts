import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Platform, root } from '@danvan/infra-dev';

/** Loads the demonstration data as `npm start` does, by its own process. @returns seconds; @throws Error where it fails */
export async function timedLoad({ gatewayUrl, settings }: Platform): Promise<number> {
  const begun = performance.now();
  const loader = spawn(process.execPath, [join(root, 'infra/demo-data/src/main.ts')], {
    env: { ...process.env, GATEWAY_URL: gatewayUrl, DATA_DIR: settings.DATA_DIR },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(loader, 'exit');
  if (code !== 0) throw new Error('the demonstration data could not be loaded; see the lines above');
  return (performance.now() - begun) / 1000;
}
