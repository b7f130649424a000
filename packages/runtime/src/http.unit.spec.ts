import type { ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { type Handler, httpServer, PortBusy, send } from './http.ts';
import { createLog } from './log.ts';

async function serve(routes: Record<string, Handler> = {}, reasons: readonly string[] = [], port = 0) {
  const server = httpServer({ host: '127.0.0.1', port, routes });
  await server.start({ name: 'tests', log: createLog('tests', 'silent'), fail: () => undefined, notReady: async () => reasons });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= server.stop();
    return stopping;
  };
  onTestFinished(stop);
  return { at: (path: string) => `${server.address()}${path}`, stop };
}

it('is alive even when it is not ready', async () => {
  const { at } = await serve({}, ['database: away']);
  expect((await fetch(at('/livez'))).status).toBe(200);
  const readiness = await fetch(at('/readyz'));
  expect(readiness.status).toBe(503);
  expect(await readiness.json()).toEqual({ ready: false, reasons: ['database: away'] });
});

it('is ready when nothing speaks against it', async () => {
  const { at } = await serve();
  const readiness = await fetch(at('/readyz?verbose'));
  expect(readiness.status).toBe(200);
  expect(await readiness.json()).toEqual({ ready: true, reasons: [] });
});

it('shows its metrics in the form that Prometheus reads', async () => {
  const { at } = await serve();
  const answer = await fetch(at('/metrics'));
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('# TYPE process_cpu_seconds_total counter');
});

it('answers 404 where it has no route, also by the names that every object has', async () => {
  const { at } = await serve();
  expect((await fetch(at('/nothing'))).status).toBe(404);
  expect((await fetch(at('/constructor'))).status).toBe(404);
});

it('lets a request in hand finish while it drains, and then takes no more', async () => {
  const inHand = Promise.withResolvers<ServerResponse>();
  const { at, stop } = await serve({ '/slow': (_, response) => inHand.resolve(response) });
  const answer = fetch(at('/slow'));
  const response = await inHand.promise;
  let drained = false;
  const stopped = stop().then(() => {
    drained = true;
  });
  await expect(fetch(at('/livez'))).rejects.toThrow();
  expect(drained).toBe(false);
  send(response, 200, 'text/plain', 'done');
  expect(await (await answer).text()).toBe('done');
  // Well under the 65 s that an idle kept-alive connection would hold the process.
  await stopped;
  expect(drained).toBe(true);
});

it('says in one sentence that its port is taken', async () => {
  const { at } = await serve();
  const { port } = new URL(at('/'));
  await expect(serve({}, [], Number(port))).rejects.toThrow(new PortBusy(`port ${port} on 127.0.0.1 is in use by another program`));
});
