import { setTimeout as pause } from 'node:timers/promises';
import { openEvidence } from '../evidence.ts';
import { counted, type Experiment, placeOf, restOf } from '../experiment.ts';
import { faultProxy } from '../faults/proxy.ts';
import { startSubject } from '../subject-process.ts';
import { startWorkload } from '../workload.ts';

/** Kafka cannot be reached for a time; the outboxes take what is written and are emptied afterwards. */
export const kafkaAway: Experiment = {
  name: 'kafka-away',
  promise: 'every command is taken while Kafka is away, and everything is published when it is back',
  async run(run) {
    const place = placeOf(run);
    const [host = '', port = '0'] = (place.brokers[0] ?? '').split(':');
    const proxy = await faultProxy({ host, port: Number(port) }, Math.random);
    const evidence = await openEvidence(place);
    const subject = await startSubject({ ...place, via: proxy.port });
    const aggregates = run.long ? 500 : 100;
    const workload = startWorkload({ perSecond: run.long ? 200 : 40, aggregates, name: 'away', subject: () => subject });
    await pause(1_000);
    proxy.cut();
    await pause(run.long ? 600_000 : 5_000);
    const attempts = await workload.stop();
    const waiting = await evidence.waiting();
    proxy.open();
    const back = performance.now();
    const found = await evidence.verdict(attempts, restOf(run));
    const drained = performance.now() - back;
    await subject.stop();
    await proxy.stop();
    await evidence.close();
    const untaken = attempts.filter(({ outcome }) => outcome.kind !== 'ok').map(({ id, note }) => `${id}: «${note}» was not taken`);
    return {
      figures: { ...counted(attempts), 'aggregates that waited': waiting, 'published and judged after ms': Math.round(drained) },
      verdict: { ...found.verdict, lost: [...found.verdict.lost, ...untaken] },
    };
  },
};
