import { organization } from '@danvan/contracts';
import { type Platform, waitFor } from '@danvan/infra-dev';
import { connectKafka, eventId, tail } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { client } from './client.ts';
import { openLoop } from './open-loop.ts';
import { quantile } from './quantile.ts';
import { rename, someOrganizations } from './renaming.ts';

/** The load: commands a second, for how many seconds, over how many organizations; the warm-up before it is not counted. */
export const load = { perSecond: 100, seconds: 20, organizations: 20, warmUpSeconds: 3 } as const;

/** What became of the commands; times in milliseconds. */
export type Propagation = {
  readonly sent: number;
  readonly acknowledged: number;
  readonly arrived: number;
  /** From the acknowledgement at the client to the event at a consumer; 0 where the event was quicker. */
  readonly p50: number;
  readonly p99: number;
  /** From the moment a command was due to its acknowledgement. */
  readonly commandP50: number;
  readonly commandP99: number;
  /** Why commands were not acknowledged, and how often. */
  readonly failures: Readonly<Record<string, number>>;
};

/** Renames organizations through the gateway at a fixed rate while this process watches their topic. */
export async function propagation(platform: Platform): Promise<Propagation> {
  const { brokers, settings } = platform;
  const connection = connectKafka({ brokers, namespace: settings.KAFKA_NAMESPACE, service: 'bench', log: createLog('bench', 'warn') });
  const administrator = client(platform.gatewayUrl, await platform.token({ role: 'ADMIN' }));
  const arrivals = new Map<string, number>();
  const watching = await tail(connection, organization, ({ id, version }) => arrivals.set(eventId(id, version), performance.now()));
  try {
    const ids = await someOrganizations(administrator, load.organizations);
    await run(administrator, ids, load.warmUpSeconds, 'Chạy đà');
    const { acknowledgements, took, failures } = await run(administrator, ids, load.seconds, 'Đo');
    await waitFor(async () => ([...acknowledgements.keys()].every((event) => arrivals.has(event)) ? true : null), { within: 10_000 });
    const delays = [...acknowledgements].flatMap(([event, at]) => {
      const arrival = arrivals.get(event);
      return arrival === undefined ? [] : [Math.max(0, arrival - at)];
    });
    return {
      sent: load.perSecond * load.seconds,
      acknowledged: acknowledgements.size,
      arrived: delays.length,
      p50: quantile(delays, 0.5),
      p99: quantile(delays, 0.99),
      commandP50: quantile(took, 0.5),
      commandP99: quantile(took, 0.99),
      failures,
    };
  } finally {
    await watching.stop();
    await administrator.close();
  }
}

async function run(administrator: ReturnType<typeof client>, ids: readonly string[], seconds: number, name: string) {
  const acknowledgements = new Map<string, number>();
  const took: number[] = [];
  const failures: Record<string, number> = {};
  const begun = performance.now();
  await openLoop(load.perSecond, load.perSecond * seconds, async (index) => {
    const id = ids[index % ids.length] ?? '';
    try {
      const version = await rename(administrator, id, `${name} ${index}`);
      const now = performance.now();
      acknowledgements.set(eventId(id, version), now);
      took.push(now - begun - (index * 1000) / load.perSecond);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failures[why] = (failures[why] ?? 0) + 1;
    }
  });
  return { acknowledgements, took, failures };
}
