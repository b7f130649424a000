import type { Cluster } from '@danvan/chaos/cluster';
import { notebookTopic } from '@danvan/chaos/notebook';
import { startSubject } from '@danvan/chaos/subject';
import { waitFor } from '@danvan/infra-dev';
import { eventId, tail } from '@danvan/messaging';
import { openLoop } from '../open-loop.ts';
import { quantile } from '../quantile.ts';
import { openPlace } from './place.ts';

export const load = { perSecond: 200, seconds: 15, warmUpSeconds: 3, aggregates: 200 } as const;

/** From the acknowledgement of a command at its client to its event at a consumer, milliseconds; 0 where the event was quicker. */
export async function propagation(cluster: Cluster) {
  const place = await openPlace(cluster);
  const subject = await startSubject(place);
  const arrivals = new Map<string, number>();
  const watching = await tail(place.kafka, notebookTopic, ({ id, version }) => arrivals.set(eventId(id, version), performance.now()));
  const acknowledged = new Map<string, number>();
  let failed = 0;
  const run = (name: string, seconds: number) =>
    openLoop(load.perSecond, load.perSecond * seconds, async (index) => {
      const id = `notebook-${index % load.aggregates}`;
      const answer = await subject.ask(id, `${name}-${index}`);
      if (answer?.kind === 'ok') acknowledged.set(eventId(id, answer.version), performance.now());
      else failed += 1;
    });
  await run('warm', load.warmUpSeconds);
  acknowledged.clear();
  failed = 0;
  await run('measured', load.seconds);
  await waitFor(async () => ([...acknowledged.keys()].every((event) => arrivals.has(event)) ? true : null), { within: 10_000 });
  const delays = [...acknowledged].flatMap(([event, at]) => {
    const arrival = arrivals.get(event);
    return arrival === undefined ? [] : [Math.max(0, arrival - at)];
  });
  await watching.stop();
  await subject.stop();
  await place.close();
  return { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), acknowledged: acknowledged.size, arrived: delays.length, failed };
}
