import { database, VersionConflict } from '@danvan/aggregate-store';
import { connectKafka, ownTopics, reactions, relay } from '@danvan/messaging';
import { createLog, run } from '@danvan/runtime';
import { config } from './config.ts';
import { kept } from './kept.ts';
import type { Answered, Asked, Ready } from './messages.ts';
import { notebookTopic } from './notebook.ts';
import { clearsBeforeSend, overlapsSends } from './plants.ts';

/** One replica of the subject: a service made of the spine alone, which takes its commands from its parent process. */
const name = 'chaos';
const log = createLog(name, config.LOG_LEVEL);
const plain = connectKafka({
  brokers: config.KAFKA_BROKERS,
  namespace: config.KAFKA_NAMESPACE,
  service: name,
  log,
  ...(config.KAFKA_VIA ? { via: { host: '127.0.0.1', port: config.KAFKA_VIA } } : {}),
});
const store = kept(config.MONGO_URL, (written) => publisher.wake(config.PLANT === 'clear-before-send' ? undefined : written));
const publisher = relay({
  connection: config.PLANT === 'overlapping-sends' ? overlapsSends(plain) : plain,
  outbox: config.PLANT === 'clear-before-send' ? clearsBeforeSend(store.outbox) : store.outbox,
  lease: store.lease,
});

const tell = (message: Answered | Ready) => process.send?.(message);

async function answer({ number, id, note, room }: Asked): Promise<Answered> {
  const meta = {
    actor: { id: 'chaos', roles: ['SERVICE'], organizationId: null },
    now: new Date(),
    idempotencyKey: note,
    input: { note },
  } as const;
  try {
    const outcome = await store.notebooks.execute(id, { type: 'note', id, note, room }, meta);
    return outcome.ok ? { number, kind: 'ok', version: outcome.state.version } : { number, kind: 'refused' };
  } catch (error) {
    if (error instanceof VersionConflict) return { number, kind: 'refused' }; // three lost races: certainly not done
    return { number, kind: 'failed', why: error instanceof Error ? error.name : String(error) };
  }
}

await run({
  name,
  log,
  parts: [
    database(store.connection, store.declared),
    ownTopics(plain, [notebookTopic]),
    publisher,
    reactions({ connection: plain, reactions: [store.copying], parking: store.parking, sessionTimeout: config.SESSION_TIMEOUT }),
  ],
});
process.on('message', (asked: Asked) => void answer(asked).then(tell));
process.once('disconnect', () => process.exit(1)); // the experiment has gone: nobody is left behind
tell({ kind: 'ready' });
