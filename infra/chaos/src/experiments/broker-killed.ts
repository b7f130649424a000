import { setTimeout as pause } from 'node:timers/promises';
import { openEvidence } from '../evidence.ts';
import { counted, type Experiment, placeOf } from '../experiment.ts';
import { startSubject } from '../subject-process.ts';
import { startWorkload } from '../workload.ts';

/** Caught up within so many milliseconds after the broker listens again. */
const catchUp = 10_000;

/** Kafka is killed under load; commands are taken all the while. */
export const brokerKilled: Experiment = {
  name: 'broker-killed',
  promise: 'nothing is lost when Kafka is killed, every command is taken, and all is published ten seconds after it listens again',
  async run(run) {
    const place = placeOf(run);
    const evidence = await openEvidence(place);
    const subject = await startSubject(place);
    const workload = startWorkload({ perSecond: 100, aggregates: 20, name: 'broker', subject: () => subject });
    const kills = run.long ? 5 : 1;
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(2_000);
      await run.cluster.restartBroker(1_000);
    }
    const listens = performance.now();
    const attempts = await workload.stop();
    let caughtUp = Number.NaN;
    while (performance.now() - listens < catchUp * 3 && Number.isNaN(caughtUp)) {
      if ((await evidence.waiting()) === 0) caughtUp = performance.now() - listens;
      else await pause(100);
    }
    const found = await evidence.verdict(attempts, catchUp * 3);
    await subject.stop();
    await evidence.close();
    const late =
      caughtUp <= catchUp ? [] : [`all was published ${Math.round(caughtUp)} ms after Kafka listened again, not within ${catchUp}`];
    const figures = { kills, ...counted(attempts), 'caught up after ms': Math.round(caughtUp), messages: found.evidence.topic.length };
    return { figures, verdict: { ...found.verdict, differing: [...found.verdict.differing, ...late] } };
  },
};
