import { z } from 'zod';
import { hostList, mongoUrl, port, secret } from './config.ts';

/** The environment that every service has: where it listens, its database, its broker, its secrets. @param defaultPort when PORT is not set */
export const serviceVariables = (defaultPort: number) => ({
  HOST: z.string().default('127.0.0.1'),
  PORT: port().default(defaultPort),
  MONGO_URL: mongoUrl(),
  KAFKA_BROKERS: hostList(),
  /** Before the name of every topic and group: several platforms may share a broker. */
  KAFKA_NAMESPACE: z.string().default(''),
  /** What the gateway's internal tokens for this service are signed with: hex, 32 bytes. */
  INTERNAL_TOKEN_KEY: secret(),
  CURSOR_KEY: secret(),
  LOG_LEVEL: z.string().default('info'),
});
