import { expect, it } from 'vitest';
import { gatewayConfig } from './config.ts';

const least = { INTERNAL_TOKEN_MASTER_KEY: 'k'.repeat(32), JWKS_FILE: '/keys.json' };

it('needs a key and a place for users’ keys, and knows the rest', () => {
  expect(gatewayConfig(least)).toMatchObject({
    port: 4000,
    keys: { file: '/keys.json' },
    subgraphs: { organizations: 'http://127.0.0.1:4001/graphql' },
    timeoutMs: 1000,
    introspection: true,
  });
});

it.each([
  ['no master key', { ...least, INTERNAL_TOKEN_MASTER_KEY: undefined }, /INTERNAL_TOKEN_MASTER_KEY: is not set/],
  ['a short master key', { ...least, INTERNAL_TOKEN_MASTER_KEY: 'short-secret' }, /INTERNAL_TOKEN_MASTER_KEY(?!.*short-secret)/s],
  ['no place for users’ keys', { ...least, JWKS_FILE: undefined }, /exactly one/],
  ['two places for users’ keys', { ...least, JWKS_URL: 'https://id.example/jwks' }, /exactly one/],
  ['a bad port and a bad address', { ...least, PORT: 'x', EMULATION_URL: 'ftp://x' }, /PORT.*EMULATION_URL/s],
])('refuses %s in one message', (_, env, message) => {
  expect(() => gatewayConfig(env)).toThrow(message);
});
