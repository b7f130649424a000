import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { freePorts, requireFreePorts } from './ports.ts';

const listening = createServer();
afterEach(() => {
  listening.close();
});

it('gives ports that are free, and different', async () => {
  const ports = await freePorts(5);
  expect(new Set(ports).size).toBe(5);
  await expect(requireFreePorts(Object.fromEntries(ports.map((port, index) => [`PORT_${index}`, port])))).resolves.toBeUndefined();
});

it('names a busy port and the variable to set', async () => {
  const [port = 0] = await freePorts(1);
  listening.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  await expect(requireFreePorts({ KAFKA_PORT: port })).rejects.toThrow(new RegExp(`${port} .*\\n.*${port} .* KAFKA_PORT`));
});

it('names two variables that ask for the same port', async () => {
  const [port = 0] = await freePorts(1);
  await expect(requireFreePorts({ KAFKA_PORT: port, MONGO_PORT: port })).rejects.toThrow(/KAFKA_PORT .* MONGO_PORT/);
});
