import { type Platform, type Settings, startPlatform, waitFor } from '@danvan/infra-dev';
import { z } from 'zod';
import { client } from './client.ts';

/** Needs all three services. */
const firstQuery =
  '{ organizationStatistics { total { count } } emulationStatistics(groupBy: [KIND]) { total { count } } grievanceStatistics { total { count } } }';

/** Starts the platform. @returns it, and the seconds from the call to the first answered query */
export async function timedStart(settings: Settings): Promise<{ platform: Platform; seconds: number }> {
  const begun = performance.now();
  const platform = await startPlatform({ settings });
  const analyst = client(platform.gatewayUrl, await platform.token({ role: 'ANALYST' }), 1);
  const answered = () =>
    analyst.ask(z.unknown(), firstQuery).then(
      () => true,
      () => null,
    );
  const done = await waitFor(answered, { within: 60_000 });
  const seconds = (performance.now() - begun) / 1000;
  await analyst.close();
  return { platform, seconds: done ? seconds : Number.NaN };
}
