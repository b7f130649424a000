import { connectKafka, named, retryDeadLetters } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { openEvidence } from '../evidence.ts';
import { counted, type Experiment, placeOf, restOf } from '../experiment.ts';
import { kept } from '../subject/kept.ts';
import { notebookTopic } from '../subject/notebook.ts';
import { startSubject } from '../subject-process.ts';
import { startWorkload } from '../workload.ts';

/** Unreadable messages among good ones: one aggregate in twenty is poisoned before its good events come. */
export const poison: Experiment = {
  name: 'poison',
  promise: 'unreadable messages hold up only their own aggregates, and a retry heals those in order',
  async run(run) {
    const place = placeOf(run);
    const evidence = await openEvidence(place);
    const subject = await startSubject(place);
    const store = kept(place.mongoUrl, () => undefined);
    await store.connection.asPromise();
    const { brokers, namespace } = place;
    const connection = connectKafka({ brokers, namespace, service: 'chaos-poison', log: createLog('chaos', 'silent') });
    const aggregates = run.long ? 1_000 : 100;
    const poisoned = Array.from({ length: aggregates / 20 }, (_, index) => `notebook-${index * 20}`);
    const spoil = connection.kafka.producer({ allowAutoTopicCreation: false });
    await spoil.connect();
    const headers = (id: string) => ({ ce_id: `${id}:1`, ce_type: 'Noted' });
    await spoil.send({
      topic: named(namespace, notebookTopic.name),
      messages: poisoned.map((id) => ({ key: id, value: '{"change":{},"after":{"id":7}}', headers: headers(id) })),
    });
    await spoil.disconnect();
    await until(async () => (await store.parking.list()).length >= poisoned.length);
    const workload = startWorkload({ perSecond: run.long ? 100 : 40, aggregates, name: 'poison', subject: () => subject });
    await new Promise((resolve) => setTimeout(resolve, run.long ? 100_000 : 5_000));
    const attempts = await workload.stop();
    const before = await evidence.verdict(attempts, restOf(run) / 10);
    const stalled = before.verdict.differing.filter((fault) => !poisoned.some((id) => fault.startsWith(`${id}:`)));
    const healed = await retryDeadLetters({ connection, reaction: store.copying, parking: store.parking });
    const found = await evidence.verdict(attempts, restOf(run));
    await subject.stop();
    await Promise.all([store.connection.close(), evidence.close()]);
    return {
      figures: {
        ...counted(attempts),
        poisoned: poisoned.length,
        'others held up': stalled.length,
        'healed by the retry': healed.filter(({ problem }) => problem === null).length,
      },
      verdict: { ...found.verdict, differing: [...stalled, ...found.verdict.differing] },
    };
  },
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 40_000;
  while (!(await holds()) && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
}
