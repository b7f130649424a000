import { expect, it } from 'vitest';
import { ConfigError, hostList, httpUrl, mongoUrl, parseConfig, port, secret } from './config.ts';
import { serviceVariables } from './service-variables.ts';

const shape = { PORT: port(), MONGO_URL: mongoUrl(), KAFKA_BROKERS: hostList(), KEY: secret(), JWKS_URL: httpUrl() };
const good = {
  PORT: '4003',
  MONGO_URL: 'mongodb://127.0.0.1:27017/grievances',
  KAFKA_BROKERS: 'one:9092, two:9093',
  KEY: 'k'.repeat(32),
  JWKS_URL: 'https://id.example/jwks',
};

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'nothing was refused';
}

it('reads every variable as the type it stands for', () => {
  expect(parseConfig(shape, good)).toEqual({ ...good, PORT: 4003, KAFKA_BROKERS: ['one:9092', 'two:9093'] });
});

it('names every bad variable in one message', () => {
  const message = messageOf(() => parseConfig(shape, { PORT: '70000', KAFKA_BROKERS: 'no-port', KEY: 'short', JWKS_URL: 'ftp://x' }));
  for (const name of Object.keys(shape)) expect(message).toContain(name);
  expect(message).toContain('MONGO_URL: is not set');
});

it.each([
  ['PORT', 'port-hunter2'],
  ['MONGO_URL', 'postgres://root:hunter2@db'],
  ['KAFKA_BROKERS', 'hunter2'],
  ['KEY', 'hunter2'],
  ['JWKS_URL', 'ftp://hunter2'],
])('never prints the value of a bad %s', (name, value) => {
  const message = messageOf(() => parseConfig(shape, { ...good, [name]: value }));
  expect(message).toContain(name);
  expect(message).not.toContain('hunter2');
});

it('takes an empty variable for one that is not there', () => {
  expect(parseConfig(serviceVariables(4003), { ...good, PORT: '', INTERNAL_TOKEN_KEY: good.KEY, CURSOR_KEY: good.KEY }).PORT).toBe(4003);
  expect(messageOf(() => parseConfig(shape, { ...good, KEY: '' }))).toContain('KEY');
});

it('leaves variables that it was not asked for alone', () => {
  expect(parseConfig({ PORT: port() }, { ...good, HOME: '/root' })).toEqual({ PORT: 4003 });
});
