import { hostList, mongoUrl, readConfig } from '@danvan/runtime';
import { z } from 'zod';
import { plantNames } from './plants.ts';

export const config = readConfig({
  MONGO_URL: mongoUrl(),
  KAFKA_BROKERS: hostList(),
  KAFKA_NAMESPACE: z.string(),
  /** The port of a fault proxy on loopback that every connection to Kafka goes through. */
  KAFKA_VIA: z.coerce.number().int().optional(),
  /** How long a killed replica keeps its partitions, milliseconds: the broker takes no less. */
  SESSION_TIMEOUT: z.coerce.number().int().default(6_000),
  /** A fault to plant in the relay, to see that the checker finds it. */
  PLANT: z.enum(plantNames).optional(),
  LOG_LEVEL: z.string().default('silent'),
});
