import { join } from 'node:path';
import { root } from './config.ts';
import { gatewayBroker, subgraphUrls } from './environments.ts';
import { runCommand } from './run-command.ts';
import { runningPlatform } from './running-platform.ts';
import { command } from './trouble.ts';

/** `npm run schema`: the gateway's own command, told of the platform that runs here; without one it is what the environment says. */
await command(async () => {
  const platform = await runningPlatform();
  const env = platform ? { ...gatewayBroker(platform.settings, platform.brokers), ...subgraphUrls(platform.settings) } : {};
  const entry = join(root, 'gateway/src/registry/cli/main.ts');
  const code = await runCommand(process.execPath, ['--disable-warning=TimeoutNegativeWarning', entry, ...process.argv.slice(2)], { env });
  process.exitCode = code === 'MISSING' ? 1 : code;
});
