import { hostList, mongoUrl, port, readConfig, secret } from '@danvan/runtime';
import { z } from 'zod';

export const config = readConfig({
  HOST: z.string().default('127.0.0.1'),
  PORT: port().default(4003),
  MONGO_URL: mongoUrl(),
  KAFKA_BROKERS: hostList(),
  KAFKA_NAMESPACE: z.string().default(''),
  INTERNAL_TOKEN_KEY: secret(),
  CURSOR_KEY: secret(),
  LOG_LEVEL: z.string().default('info'),
});

export type Config = typeof config;
