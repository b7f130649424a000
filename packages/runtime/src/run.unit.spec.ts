import { expect, it, vi } from 'vitest';
import { createLog } from './log.ts';
import { type Part, type Process, start } from './run.ts';

const log = createLog('tests', 'silent');
const fail = () => undefined;

/** Parts that write down what happens to them; `over` changes one of them. */
function threeParts(over: Partial<Record<'database' | 'relay' | 'subgraph', Partial<Part>>> = {}) {
  const history: string[] = [];
  const seen: Process[] = [];
  const parts = (['database', 'relay', 'subgraph'] as const).map(
    (name): Part => ({
      name,
      start: async (process) => {
        seen.push(process);
        history.push(`start ${name}`);
      },
      stop: async () => {
        history.push(`stop ${name}`);
      },
      ...over[name],
    }),
  );
  return { history, seen, parts };
}
const started = ['start database', 'start relay', 'start subgraph'];
const stopped = ['stop subgraph', 'stop relay', 'stop database'];

it('starts its parts in order and stops them in reverse', async () => {
  const { history, parts } = threeParts();
  const running = await start({ name: 'tests', parts, log, fail });
  expect(history).toEqual(started);
  await running.stop();
  expect(history).toEqual([...started, ...stopped]);
});

it('stops once however often it is asked to', async () => {
  const { history, parts } = threeParts();
  const running = await start({ name: 'tests', parts, log, fail });
  await Promise.all([running.stop(), running.stop()]);
  await running.stop();
  expect(history.slice(started.length)).toEqual(stopped);
});

it('stops the parts before one that fails to start, and tells why', async () => {
  const broken = new Error('the port is taken');
  const { history, parts } = threeParts({ subgraph: { start: () => Promise.reject(broken) } });
  await expect(start({ name: 'tests', parts, log, fail })).rejects.toBe(broken);
  expect(history).toEqual(['start database', 'start relay', 'stop relay', 'stop database']);
});

it('stops the other parts when one does not stop cleanly', async () => {
  const { history, parts } = threeParts({ relay: { stop: () => Promise.reject(new Error('stuck')) } });
  const error = vi.spyOn(log, 'error');
  const running = await start({ name: 'tests', parts, log, fail });
  await running.stop();
  expect(history.slice(started.length)).toEqual(['stop subgraph', 'stop database']);
  expect(error).toHaveBeenCalledWith(expect.objectContaining({ part: 'relay' }), expect.any(String));
});

it('is not ready while it starts, while a part says so, and once it stops', async () => {
  const during: (readonly string[])[] = [];
  let away = true;
  const { parts, seen } = threeParts({
    database: { notReady: async () => (away ? 'the database is away' : null) },
    subgraph: { start: async (process) => void during.push(await process.notReady()) },
  });
  const running = await start({ name: 'tests', parts, log, fail });
  expect(during).toEqual([['starting']]);
  expect(await seen[0]?.notReady()).toEqual(['database: the database is away']);
  away = false;
  expect(await seen[0]?.notReady()).toEqual([]);
  await running.stop();
  expect(await seen[0]?.notReady()).toEqual(['stopping']);
});

it('hides what went wrong in a check that fails', async () => {
  const { parts, seen } = threeParts({ relay: { notReady: () => Promise.reject(new Error('mongodb://root:secret@db')) } });
  await start({ name: 'tests', parts, log, fail });
  expect(await seen[0]?.notReady()).toEqual(['relay: check failed']);
});
