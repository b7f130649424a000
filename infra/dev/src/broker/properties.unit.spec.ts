import { expect, it } from 'vitest';
import { serverProperties } from './properties.ts';

const lines = serverProperties({ port: 19_092, controllerPort: 19_093, logDir: '/data/kafka/log' }).split('\n');

it('listens on loopback only', () => {
  expect(lines).toContain('listeners=PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093');
  expect(lines.filter((line) => line.includes('://')).every((line) => line.includes('127.0.0.1'))).toBe(true);
});

it('replicates nothing, and makes no topic by accident', () => {
  const factors = lines.filter((line) => /replication\.factor|min\.isr|min\.insync/.test(line));
  expect(factors.length).toBeGreaterThan(5);
  expect(factors.every((line) => line.endsWith('=1'))).toBe(true);
  expect(lines).toContain('auto.create.topics.enable=false');
});

it('lets no event expire by age', () => {
  expect(lines).toContain('log.retention.hours=-1');
});
