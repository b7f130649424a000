import type { Attempt } from './outcome.ts';
import type { Subject } from './subject-process.ts';

type Options = {
  readonly perSecond: number;
  readonly aggregates: number;
  /** Names the notes, so that two workloads on the same aggregates do not meet. */
  readonly name: string;
  /** The replica that takes the next command, or null while none runs: the command is then not sent. */
  subject(index: number): Subject | null;
  /** Called after each command was sent, before its answer. */
  onSent?(index: number): void;
};

export type Workload = {
  /** Resolves when everything sent so far is answered or given up. */
  answered(): Promise<unknown>;
  /** Ends it. @returns all attempts, when every answer has come or is given up */
  stop(): Promise<readonly Attempt[]>;
  /** Attempts so far. */
  readonly attempts: readonly Attempt[];
};

/** From 1 to the number of aggregates, round and round: every aggregate is written to all the time. */
const aggregateOf = (index: number, aggregates: number) => `notebook-${index % aggregates}`;

/** Writes notes at a fixed rate, whether or not earlier ones are answered: the one load of all experiments. */
export function startWorkload({ perSecond, aggregates, name, subject, onSent }: Options): Workload {
  const attempts: Attempt[] = [];
  const open = new Set<Promise<void>>();
  const begun = performance.now();
  let sent = 0;

  const one = async (index: number, replica: Subject) => {
    const [id, note] = [aggregateOf(index, aggregates), `${name}-${index}`];
    const answer = await replica.ask(id, note);
    const outcome: Attempt['outcome'] =
      answer?.kind === 'ok'
        ? { kind: 'ok', version: answer.version }
        : answer?.kind === 'refused'
          ? { kind: 'refused' }
          : { kind: 'unknown' };
    attempts.push({ id, note, outcome });
  };
  const due = () => Math.floor(((performance.now() - begun) * perSecond) / 1000);
  const timer = setInterval(() => {
    for (const until = due(); sent < until; sent += 1) {
      const replica = subject(sent);
      if (!replica) continue;
      const work = one(sent, replica).finally(() => open.delete(work));
      open.add(work);
      onSent?.(sent);
    }
  }, 2);
  return {
    attempts,
    answered: () => Promise.all(open),
    async stop() {
      clearInterval(timer);
      await Promise.all(open);
      return attempts;
    },
  };
}
