import { createServer, type Server } from 'node:net';
import { Trouble } from './trouble.ts';

const listen = (port: number, host: string) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  return address.port;
};

/** Ports of loopback that nobody listens on now, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return ports;
}

/**
 * @param wanted the variable that sets a port → that port
 * @throws Trouble naming the first port that is taken or named twice, and its variable
 */
export async function requireFreePorts(wanted: Readonly<Record<string, number>>, host = '127.0.0.1'): Promise<void> {
  const seen = new Map<number, string>();
  for (const [variable, port] of Object.entries(wanted)) {
    const other = seen.get(port);
    if (other)
      throw new Trouble(`${other} và ${variable} cùng đặt cổng ${port}.`, `${other} and ${variable} are both set to port ${port}.`);
    seen.set(port, variable);
    await requireFreePort(variable, port, host);
  }
}

async function requireFreePort(variable: string, port: number, host: string): Promise<void> {
  try {
    await close(await listen(port, host));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'EADDRINUSE') {
      throw new Trouble(
        `Cổng ${port} đang có chương trình khác dùng; hãy đặt biến ${variable} thành một cổng khác.`,
        `Port ${port} is in use by another program; set ${variable} to another port.`,
      );
    }
    throw new Trouble(
      `Không mở được cổng ${port} trên ${host} (${code}); hãy đổi biến ${variable}.`,
      `Port ${port} on ${host} cannot be opened (${code}); change ${variable}.`,
    );
  }
}
