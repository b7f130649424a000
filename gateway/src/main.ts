import { join } from 'node:path';
import { connectKafka } from '@danvan/messaging';
import { ConfigError, createLog, run } from '@danvan/runtime';
import { UnusableKeys, verifier } from './auth/verifier.ts';
import { gatewayConfig } from './config.ts';
import { gateway } from './gateway.ts';
import { committedSafelist } from './operations/safelist.ts';
import { committedSupergraph, NoSupergraph } from './supergraph/committed.ts';

const isSentence = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof UnusableKeys || error instanceof NoSupergraph;

async function main(): Promise<void> {
  const config = gatewayConfig();
  const log = createLog('gateway', config.logLevel);
  const { parts } = gateway({
    ...config,
    log,
    kafka: config.broker && connectKafka({ ...config.broker, service: 'gateway', log }),
    supergraphSdl: await committedSupergraph(),
    safelist: await committedSafelist(),
    verify: await verifier(config),
    workbenchDist: join(import.meta.dirname, '../workbench/dist'),
  });
  await run({ name: 'gateway', parts, log });
}

try {
  await main();
} catch (error) {
  if (!isSentence(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
