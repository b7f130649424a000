import { type ServiceUnderTest, serviceUnderTest } from '@danvan/testkit';
import { parts } from '../src/service.ts';

/** The whole service in this process, in a database and a Kafka namespace of its own. */
export const grievancesService = (options: { mongoUrl: string; brokers: readonly string[] }): Promise<GrievancesService> =>
  serviceUnderTest({ ...options, name: 'grievances', parts });

export type GrievancesService = ServiceUnderTest;
