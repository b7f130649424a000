import { createLog, run } from '@danvan/runtime';
import { config } from './config.ts';
import { parts } from './service.ts';

const log = createLog('emulation', config.LOG_LEVEL);
await run({ name: 'emulation', parts: parts(config, log), log });
