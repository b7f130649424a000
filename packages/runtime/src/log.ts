import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Fields that must never reach a log line, wherever in an object they stand. */
const secretFields = ['authorization', 'token', 'password', 'secret', 'key', 'cookie'];

/**
 * One JSON line per entry on standard output, with the process's name and an ISO time.
 * @param level pino's levels; `silent` writes nothing
 */
export function createLog(name: string, level = 'info'): Log {
  return pino({
    name,
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
  });
}
