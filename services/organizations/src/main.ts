import { createLog, run } from '@danvan/runtime';
import { config } from './config.ts';
import { parts } from './service.ts';

const log = createLog('organizations', config.LOG_LEVEL);
await run({ name: 'organizations', parts: parts(config, log), log });
