import { ConfigError } from '@danvan/runtime';
import { describe, expect, it } from 'vitest';
import { root, settingsFrom } from './config.ts';

describe('the settings of a platform', () => {
  it('have a default for everything', () => {
    expect(settingsFrom({})).toMatchObject({
      HOST: '127.0.0.1',
      GATEWAY_PORT: 4000,
      KAFKA_PORT: 9092,
      MONGO_PORT: 27_017,
      DATA_DIR: `${root}/.data`,
      KAFKA_BROKERS: undefined,
      MONGO_URL: undefined,
    });
  });

  it('keep downloads where the machine keeps its caches', () => {
    expect(settingsFrom({ XDG_CACHE_HOME: '/var/cache' }).CACHE_DIR).toBe('/var/cache/danvan');
    expect(settingsFrom({ XDG_CACHE_HOME: '/var/cache', CACHE_DIR: '/mine' }).CACHE_DIR).toBe('/mine');
  });

  it('refuse a port that is none, and name every bad variable at once', () => {
    expect(() => settingsFrom({ GATEWAY_PORT: 'four', MONGO_URL: 'http://x', KAFKA_BROKERS: 'nohost' })).toThrow(ConfigError);
    expect(() => settingsFrom({ GATEWAY_PORT: 'four', MONGO_URL: 'http://x', KAFKA_BROKERS: 'nohost' })).toThrow(
      /GATEWAY_PORT[\s\S]*KAFKA_BROKERS[\s\S]*MONGO_URL/,
    );
  });

  it('refuse a namespace that no topic could carry', () => {
    expect(() => settingsFrom({ KAFKA_NAMESPACE: 'Tây Hồ' })).toThrow(/KAFKA_NAMESPACE/);
  });
});
