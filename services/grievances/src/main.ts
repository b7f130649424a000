import { createLog, run } from '@danvan/runtime';
import { config } from './config.ts';
import { parts } from './service.ts';

const log = createLog('grievances', config.LOG_LEVEL);
await run({ name: 'grievances', parts: parts(config, log), log });
