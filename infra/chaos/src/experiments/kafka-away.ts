import { setTimeout as pause } from 'node:timers/promises';
import { openEvidence } from '../evidence.ts';
import { counted, type Experiment, placeOf, restOf } from '../experiment.ts';
import { faultProxy } from '../faults/proxy.ts';
import { type Subject, startSubject } from '../subject-process.ts';
import { startWorkload } from '../workload.ts';

/** Kafka cannot be reached for a time, and the replica is killed meanwhile: what waits has to outlive both. */
export const kafkaAway: Experiment = {
  name: 'kafka-away',
  promise:
    'every command is taken while Kafka is away, and everything is published when it is back, although the replica was killed meanwhile',
  async run(run) {
    const place = placeOf(run);
    const [host = '', port = '0'] = (place.brokers[0] ?? '').split(':');
    const proxy = await faultProxy({ host, port: Number(port) }, Math.random);
    const evidence = await openEvidence(place);
    const replica = () => startSubject({ ...place, via: proxy.port });
    let subject: Subject | null = await replica();
    const aggregates = run.long ? 500 : 100;
    const workload = startWorkload({ perSecond: run.long ? 200 : 40, aggregates, name: 'away', subject: () => subject });
    await pause(1_000);
    proxy.cut();
    const half = run.long ? 300_000 : 3_000;
    await pause(half);
    const killed: Subject | null = subject;
    subject = null;
    await workload.answered(); // this is about what waits, not about what was open
    await killed?.kill();
    subject = await replica();
    await pause(half);
    const attempts = await workload.stop();
    const waiting = await evidence.waiting();
    proxy.open();
    const back = performance.now();
    const found = await evidence.verdict(attempts, restOf(run));
    const drained = performance.now() - back;
    await subject?.stop();
    await proxy.stop();
    await evidence.close();
    const untaken = attempts.filter(({ outcome }) => outcome.kind !== 'ok').map(({ id, note }) => `${id}: «${note}» was not taken`);
    return {
      figures: { ...counted(attempts), 'aggregates that waited': waiting, 'published and judged after ms': Math.round(drained) },
      verdict: { ...found.verdict, lost: [...found.verdict.lost, ...untaken] },
    };
  },
};
