import { readSettings } from './config.ts';
import type { Said } from './detached.ts';
import { serve } from './serve.ts';
import { asTrouble } from './trouble.ts';

/** The process that `npm start -- --detach` leaves behind: it holds the platform, and tells its starter how the start goes. */
const say = (said: Said) => {
  process.stdout.write(`${'line' in said ? said.line : JSON.stringify(said)}\n`);
  if (process.connected) process.send?.(said);
};
// The starter is gone once it has heard that all is ready; a late word to it is no reason to die.
process.on('error', () => {});

try {
  const { platform } = await serve(readSettings(), (line) => say({ line }));
  say({ ready: { gatewayUrl: platform.gatewayUrl, database: platform.database } });
} catch (error) {
  const trouble = asTrouble(error);
  say({ failed: trouble.message, exitCode: trouble.exitCode });
  process.exitCode = trouble.exitCode;
  // With the channel closed nothing keeps this process.
  if (process.connected) process.disconnect?.();
}
