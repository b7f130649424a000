import { type ServiceUnderTest, serviceUnderTest } from '@danvan/testkit';
import { parts } from '../src/service.ts';

/** The whole service in this process, in a database and a Kafka namespace of its own. */
export const emulationService = (options: { mongoUrl: string; brokers: readonly string[] }): Promise<EmulationService> =>
  serviceUnderTest({ ...options, name: 'emulation', parts });

export type EmulationService = ServiceUnderTest;
