import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answered, Asked, Ready } from './subject/messages.ts';
import type { Plant } from './subject/plants.ts';

const entry = new URL('./subject/main.ts', import.meta.url).pathname;

/** A replica of the subject, as its client sees it. */
export type Subject = {
  readonly pid: number;
  /** @returns null when the replica died, or did not answer within its patience: what became of the command is unknown */
  ask(id: string, note: string, room?: number): Promise<Answered | null>;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
  freeze(): void;
  wake(): void;
  /** Ends it by SIGTERM. @returns its exit code */
  stop(): Promise<number | null>;
};

export type SubjectOptions = {
  readonly mongoUrl: string;
  readonly brokers: readonly string[];
  readonly namespace: string;
  readonly via?: number;
  readonly plant?: Plant;
};

/** How long a client waits for an answer, milliseconds. */
const patience = 15_000;

async function launched(options: SubjectOptions): Promise<ChildProcess> {
  const child = fork(entry, {
    env: {
      PATH: process.env.PATH ?? '',
      MONGO_URL: options.mongoUrl,
      KAFKA_BROKERS: options.brokers.join(','),
      KAFKA_NAMESPACE: options.namespace,
      ...(options.via === undefined ? {} : { KAFKA_VIA: String(options.via) }),
      ...(options.plant === undefined ? {} : { PLANT: options.plant }),
    },
    execArgv: ['--disable-warning=TimeoutNegativeWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if ((first as Ready | number | null) === null || typeof first !== 'object') throw new Error('a replica did not start');
  return child;
}

/** Starts a replica. @returns it when it takes commands */
export async function startSubject(options: SubjectOptions): Promise<Subject> {
  const child = await launched(options);
  const waiting = new Map<number, (answer: Answered | null) => void>();
  let number = 0;
  let gone = false;
  const ended = once(child, 'exit');
  child.on('message', (answer: Answered) => {
    waiting.get(answer.number)?.(answer);
  });
  child.once('exit', () => {
    gone = true;
    for (const settle of waiting.values()) settle(null);
  });
  child.on('error', () => undefined); // a message to a replica that has just died: its exit settles what waits
  const ask: Subject['ask'] = (id, note, room = Number.MAX_SAFE_INTEGER) => {
    number += 1;
    const asked: Asked = { number, id, note, room };
    return new Promise((resolve) => {
      if (gone || !child.connected) return resolve(null);
      const timer = setTimeout(() => settle(null), patience);
      const settle = (answer: Answered | null) => {
        clearTimeout(timer);
        waiting.delete(asked.number);
        resolve(answer);
      };
      waiting.set(asked.number, settle);
      child.send(asked, () => undefined);
    });
  };
  return {
    pid: child.pid ?? 0,
    ask,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    freeze: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code as number | null;
    },
  };
}
