import { setTimeout as pause } from 'node:timers/promises';
import { openEvidence } from '../evidence.ts';
import { counted, type Experiment, placeOf, restOf } from '../experiment.ts';
import { type Subject, startSubject } from '../subject-process.ts';
import { startWorkload } from '../workload.ts';

/** Two replicas under load; one of them is killed again and again, every fifth time within five milliseconds of a write. */
export const killedService: Experiment = {
  name: 'killed-service',
  promise: 'no acknowledged command is lost and none is done twice, in order, while replicas are killed by SIGKILL',
  async run(run) {
    const place = placeOf(run);
    const evidence = await openEvidence(place);
    const kills = run.long ? 50 : 5;
    const replicas: (Subject | null)[] = [await startSubject(place), await startSubject(place)];
    let killAfterWrite: (() => void) | null = null;
    const workload = startWorkload({
      perSecond: run.long ? 200 : 40,
      aggregates: 20,
      name: 'killed',
      subject: (index) => replicas[index % 2] ?? replicas[(index + 1) % 2] ?? null,
      onSent() {
        if (killAfterWrite) setTimeout(killAfterWrite, Math.random() * 5);
        killAfterWrite = null;
      },
    });
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(run.long ? 2_000 : 700);
      const victim = replicas[kill % 2];
      if (kill % 5 === 0) await new Promise<void>((resolve) => (killAfterWrite = resolve));
      replicas[kill % 2] = null;
      await victim?.kill();
      replicas[kill % 2] = await startSubject(place);
    }
    const attempts = await workload.stop();
    const found = await evidence.verdict(attempts, restOf(run));
    for (const replica of replicas) await replica?.stop();
    await evidence.close();
    return { figures: { kills, ...counted(attempts), messages: found.evidence.topic.length }, verdict: found.verdict };
  },
};
