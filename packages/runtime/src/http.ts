import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { metrics } from './metrics.ts';
import type { Part, Process } from './run.ts';

/** Answers one request to one path; must not throw. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Takes a connection over from HTTP. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Sends a small body and ends the response. */
export function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function readiness(host: Process, response: ServerResponse): Promise<void> {
  const reasons = await host.notReady();
  send(response, reasons.length === 0 ? 200 : 503, 'application/json', JSON.stringify({ ready: reasons.length === 0, reasons }));
}

async function exposeMetrics(response: ServerResponse): Promise<void> {
  send(response, 200, metrics.contentType, await metrics.metrics());
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/** The address a port is taken at, as one clear sentence. */
export class PortBusy extends Error {
  override name = 'PortBusy';
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortBusy(`port ${port} on ${host} is in use by another program`) : error),
    );
    server.listen(port, host, resolve);
  });
}

/**
 * An HTTP server as the outermost part of a process: its own routes plus `/livez` (never looks outside the process),
 * `/readyz` (asks every part) and `/metrics`. On stop it refuses new connections, tells open ones to close, and lets
 * requests in hand finish.
 * @param routes handlers by exact path; `fallback` gets everything else (404 where there is none); `upgrades` by exact path, others are cut.
 * Whoever takes a connection over ends it before this stops
 */
export function httpServer(options: {
  host: string;
  port: number;
  routes: Readonly<Record<string, Handler>>;
  fallback?: Handler;
  upgrades?: Readonly<Record<string, Upgrade>>;
}): Part & { address(): string } {
  let host: Process | undefined;
  let draining = false;
  const builtIn: Record<string, Handler> = {
    '/livez': (_, response) => send(response, 200, 'text/plain', 'alive\n'),
    '/readyz': (_, response) => void (host ? readiness(host, response) : send(response, 503, 'text/plain', 'starting\n')),
    '/metrics': (_, response) => void exposeMetrics(response),
  };
  const routes = new Map(Object.entries({ ...builtIn, ...options.routes }));
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) => {
    if (draining) response.setHeader('connection', 'close');
    // A request that came in before the drain left its connection open: it would hold the stop for the whole keep-alive time.
    response.once('finish', () => draining && server.closeIdleConnections());
    const handler = routes.get(pathOf(request)) ?? options.fallback;
    if (handler) handler(request, response);
    else send(response, 404, 'text/plain', 'not found\n');
  });
  const upgrades = new Map(Object.entries(options.upgrades ?? {}));
  server.on('upgrade', (request, socket, head) => {
    const upgrade = draining ? undefined : upgrades.get(pathOf(request));
    if (upgrade) upgrade(request, socket, head);
    else socket.destroy();
  });
  return {
    name: 'http',
    address: () => {
      const bound = server.address();
      return `http://${options.host}:${typeof bound === 'object' && bound ? bound.port : options.port}`;
    },
    async start(process) {
      host = process;
      await listen(server, options.port, options.host);
    },
    async stop() {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
    },
  };
}
