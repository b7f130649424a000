import { expect, inject, it } from 'vitest';
import { brokerAnswers, coordinatesGroups } from '../src/broker/probe.ts';

// What the tests' global setup provides; testkit, which declares it, builds on this workspace and cannot be imported here.
declare module 'vitest' {
  interface ProvidedContext {
    kafkaBrokers: readonly string[];
  }
}

it('finds a broker that runs, and that its groups are coordinated', async () => {
  const [host = '', port] = inject('kafkaBrokers')[0]?.split(':') ?? [];
  expect(await brokerAnswers(host, Number(port))).toBe(true);
  expect(await coordinatesGroups(host, Number(port))).toBe(true);
});
