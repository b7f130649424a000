import { expect, it } from 'vitest';
import { settingsFrom } from './config.ts';
import { gatewayEnvironment, serviceEnvironment, serviceNames } from './environments.ts';

const secrets = {
  internalTokenMasterKey: 'm'.repeat(64),
  cursorKey: 'c'.repeat(64),
  vaultKeys: `1:${'d'.repeat(64)}`,
  vaultSecret: 'e'.repeat(64),
};
const around = { secrets, mongoUrl: 'mongodb://db:1/?directConnection=true', brokers: ['a:1', 'b:2'] };

it('gives each service its own database and its own key', () => {
  const environments = serviceNames.map((name) => serviceEnvironment(settingsFrom({}), name, around));
  expect(environments[0]).toMatchObject({
    HOST: '127.0.0.1',
    PORT: '4001',
    MONGO_URL: 'mongodb://db:1/danvan_organizations?directConnection=true',
    KAFKA_BROKERS: 'a:1,b:2',
  });
  for (const variable of ['PORT', 'MONGO_URL', 'INTERNAL_TOKEN_KEY']) {
    expect(new Set(environments.map((environment) => environment[variable])).size).toBe(3);
  }
});

it('never gives the master key to a service', () => {
  for (const name of serviceNames) {
    expect(JSON.stringify(serviceEnvironment(settingsFrom({}), name, around))).not.toContain(secrets.internalTokenMasterKey);
  }
});

it('gives the keys of the identity vault to grievances alone', () => {
  const withKeys = serviceNames.filter((name) => JSON.stringify(serviceEnvironment(settingsFrom({}), name, around)).includes('dddd'));
  expect(withKeys).toEqual(['grievances']);
});

it('keeps two platforms on one broker and one database server apart', () => {
  const [one, other] = ['one', 'other'].map((KAFKA_NAMESPACE) =>
    serviceEnvironment(settingsFrom({ KAFKA_NAMESPACE }), 'emulation', around),
  );
  expect(one?.MONGO_URL).toContain('/danvan_one_emulation?');
  expect(one?.MONGO_URL).not.toBe(other?.MONGO_URL);
  expect(one?.KAFKA_NAMESPACE).toBe('one');
});

it('shows the gateway alone to others, and only where it is told to', () => {
  const settings = settingsFrom({ HOST: '0.0.0.0', EMULATION_PORT: '5002' });
  expect(serviceEnvironment(settings, 'emulation', around)).toMatchObject({ HOST: '127.0.0.1', PORT: '5002' });
  expect(gatewayEnvironment(settings, { secrets, jwksFile: '/keys/jwks.json', brokers: ['127.0.0.1:9092'] })).toMatchObject({
    HOST: '0.0.0.0',
    EMULATION_URL: 'http://127.0.0.1:5002/graphql',
    JWKS_FILE: '/keys/jwks.json',
    JWKS_URL: '',
  });
});
