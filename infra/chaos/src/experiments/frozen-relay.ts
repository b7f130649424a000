import { setTimeout as pause } from 'node:timers/promises';
import { openEvidence } from '../evidence.ts';
import { counted, type Experiment, placeOf, restOf } from '../experiment.ts';
import { faultProxy } from '../faults/proxy.ts';
import { startSubject } from '../subject-process.ts';
import { startWorkload } from '../workload.ts';

/** Longer than a lease lasts. */
const frozenFor = { short: 22_000, long: 60_000 };

/**
 * A relay is frozen inside a send: its bytes are on the way. Another takes its shards over and publishes newer events. Then the old
 * bytes reach Kafka, and the frozen one wakes up.
 */
export const frozenRelay: Experiment = {
  name: 'frozen-relay',
  promise:
    'a relay that was frozen inside a send leaves nothing unpublished, clears nothing and leaves no old event as the last of its key',
  async run(run) {
    const place = placeOf(run);
    const [host = '', port = '0'] = (place.brokers[0] ?? '').split(':');
    const proxy = await faultProxy({ host, port: Number(port) }, Math.random);
    const evidence = await openEvidence(place);
    const frozen = await startSubject({ ...place, via: proxy.port });
    const first = startWorkload({ perSecond: 40, aggregates: 8, name: 'before', subject: () => frozen });
    await pause(1_000);
    await proxy.holdNextSend();
    frozen.freeze();
    const other = await startSubject(place);
    const second = startWorkload({ perSecond: 20, aggregates: 8, name: 'after', subject: () => other });
    await pause(run.long ? frozenFor.long : frozenFor.short);
    const during = await evidence.verdict([], 0);
    proxy.release();
    await pause(500);
    const afterRelease = await evidence.collect([]);
    frozen.wake();
    const attempts = [...(await first.stop()), ...(await second.stop())];
    const found = await evidence.verdict(attempts, restOf(run));
    await Promise.all([frozen.stop(), other.stop()]);
    await proxy.stop();
    await evidence.close();
    return {
      figures: {
        ...counted(attempts),
        'published by the other meanwhile': during.evidence.topic.length,
        'messages that came late': lateOnes(afterRelease.topic).length,
        messages: found.evidence.topic.length,
      },
      verdict: found.verdict,
    };
  },
};

/** Messages that stand after a newer one of their aggregate. */
function lateOnes(topic: readonly { readonly id: string; readonly version: number }[]) {
  const newest = new Map<string, number>();
  return topic.filter(({ id, version }) => {
    const before = newest.get(id) ?? 0;
    newest.set(id, Math.max(before, version));
    return version < before;
  });
}
