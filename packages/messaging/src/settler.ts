import type { EventRecord } from './event-record.ts';
import type { Outbox } from './outbox.ts';

type Sent = { readonly records: readonly EventRecord[]; readonly tokens: ReadonlyMap<number, number> };

/** So many sent events may wait to be settled; then sending waits. */
const most = 2_000;

/**
 * What follows on a send: the events go into the log, then out of their outboxes. It runs beside the next send, one round at a time,
 * each with all that was sent meanwhile: the database is asked less often, and Kafka need not wait for it. Until it is done the
 * events are still in their outboxes: a crash sends them again.
 * @param onFailure called when a round failed: its events have to be looked for
 */
export function settler({ append, clear }: Pick<Outbox, 'append' | 'clear'>, onFailure: () => void) {
  let waiting: Sent[] = [];
  let working: Promise<void> = Promise.resolve();
  let busy = false;
  let failure: { readonly error: unknown } | null = null;

  const work = async () => {
    while (waiting.length > 0 && failure === null) {
      const round = waiting;
      waiting = [];
      try {
        const records = round.flatMap((sent) => sent.records);
        await append(records);
        await clear(records, newest(round));
      } catch (error) {
        failure = { error };
        waiting = [];
        onFailure();
      }
    }
    busy = false;
  };

  const idle = async (): Promise<void> => {
    await working;
    const failed = failure;
    failure = null;
    if (failed) throw failed.error;
  };

  return {
    /** Takes events that Kafka has acknowledged. @throws what an earlier round failed with */
    async settle(sent: Sent): Promise<void> {
      if (failure !== null || waiting.reduce((sum, { records }) => sum + records.length, 0) > most) await idle();
      waiting.push(sent);
      if (busy) return;
      busy = true;
      working = work();
    },
    /** Resolves when nothing is left to do. @throws what failed: its events are still in their outboxes */
    idle,
  };
}

/** Each shard's token at its latest send: a shard that was lost and won again between has a new one, and it holds for both. */
function newest(round: readonly Sent[]): ReadonlyMap<number, number> {
  return new Map(round.flatMap(({ tokens }) => [...tokens]));
}
