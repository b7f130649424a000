import { setTimeout as pause } from 'node:timers/promises';
import { openEvidence } from '../evidence.ts';
import { counted, type Experiment, placeOf, restOf } from '../experiment.ts';
import { faultProxy } from '../faults/proxy.ts';
import { startSubject } from '../subject-process.ts';
import { startWorkload } from '../workload.ts';

/** Kafka does what it is asked, but its answers to sends are lost on the way: the relay cannot know what was written. */
export const lostResponses: Experiment = {
  name: 'lost-responses',
  promise: 'nothing is lost and nothing reordered while responses of Kafka are lost',
  async run(run) {
    const place = placeOf(run);
    const [host = '', port = '0'] = (place.brokers[0] ?? '').split(':');
    const proxy = await faultProxy({ host, port: Number(port) }, Math.random);
    const evidence = await openEvidence(place);
    const subject = await startSubject({ ...place, via: proxy.port });
    const workload = startWorkload({ perSecond: run.long ? 200 : 40, aggregates: 20, name: 'lost', subject: () => subject });
    await pause(1_000);
    proxy.loseResponses(run.long ? 0.02 : 0.3);
    await pause(run.long ? 120_000 : 8_000);
    proxy.loseResponses(0);
    const attempts = await workload.stop();
    const found = await evidence.verdict(attempts, restOf(run));
    await subject.stop();
    await proxy.stop();
    await evidence.close();
    return {
      figures: { ...counted(attempts), 'responses lost': proxy.lost(), messages: found.evidence.topic.length },
      verdict: found.verdict,
    };
  },
};
