import { setTimeout as pause } from 'node:timers/promises';
import { connectKafka, decode, named, readToEnd } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { brokenPromises, type Evidence, judge, type Seen, type Verdict } from './checker.ts';
import type { Attempt } from './outcome.ts';
import { type Kept, kept } from './subject/kept.ts';
import { notebookTopic } from './subject/notebook.ts';

type Place = { readonly mongoUrl: string; readonly brokers: readonly string[]; readonly namespace: string };

/** Reads what an experiment left behind: from the topic itself and from the database, not through the subject. */
export async function openEvidence({ mongoUrl, brokers, namespace }: Place) {
  const store = kept(mongoUrl, () => undefined);
  await store.connection.asPromise();
  const kafka = connectKafka({ brokers, namespace, service: 'chaos-evidence', log: createLog('chaos', 'silent') });

  const onTopic = async (): Promise<Seen[]> => {
    const messages = await readToEnd(kafka, named(namespace, notebookTopic.name));
    return messages.flatMap((message) => {
      const decoded = decode(notebookTopic, message);
      if (!decoded.ok || decoded.event.after === null) return [];
      const { id, version, change, after } = decoded.event;
      return [{ id, version, note: String(change.note), count: after.count }];
    });
  };
  const collect = async (attempts: readonly Attempt[]): Promise<Evidence> => {
    const [topic, log, aggregates, copies] = await Promise.all([onTopic(), inLog(store), inDatabase(store), inProjection(store)]);
    return { attempts, topic, log, aggregates, copies };
  };

  return {
    collect,
    /** How many aggregates still have something unpublished. */
    waiting: async (): Promise<number> => (await store.outbox.backlog()).aggregates,
    /** Judges as soon as nothing is broken any more, or when `within` milliseconds are over: what is then missing is missing. */
    async verdict(attempts: readonly Attempt[], within: number): Promise<{ readonly verdict: Verdict; readonly evidence: Evidence }> {
      const deadline = performance.now() + within;
      for (;;) {
        const evidence = await collect(attempts);
        const verdict = judge(evidence);
        const settled = (await store.outbox.backlog()).aggregates === 0;
        if ((settled && brokenPromises(verdict) === 0) || performance.now() > deadline) return { verdict, evidence };
        await pause(500);
      }
    },
    close: () => store.connection.close(),
  };
}

async function inLog({ log }: Kept): Promise<Seen[]> {
  const events = await log.model
    .find({})
    .lean<{ aggregateId: string; version: number; change: { note: string }; after: { count: number } }[]>();
  return events.map(({ aggregateId, version, change, after }) => ({ id: aggregateId, version, note: change.note, count: after.count }));
}

async function inDatabase({ notebooks }: Kept) {
  const documents = await notebooks.model.find({}).lean<{ _id: string; version: number; count: number }[]>();
  return documents.map(({ _id, version, count }) => ({ id: _id, version, count }));
}

async function inProjection({ copies }: Kept) {
  const rows = await copies.model.find({}).lean();
  return rows.map(({ _id, version, count }) => ({ id: _id, version, count }));
}
