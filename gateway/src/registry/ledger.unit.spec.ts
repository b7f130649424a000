import { expect, it } from 'vitest';
import { emptyLedger, entered, inForce, undecided } from './ledger.ts';
import type { Announcement, RegistryRecord, Verdict } from './records.ts';

const announcement = (service: string, version: string): Announcement => ({
  kind: 'announcement',
  service,
  version,
  url: `http://${service}.example/graphql`,
  owner: service,
  files: [{ path: 'schema.graphql', sdl: 'type Query { a: Int }' }],
  announcedAt: '2026-11-24T08:00:00.000Z',
  acceptsBreaking: null,
});
const verdict = (offset: number, accepted: boolean): Verdict => ({
  kind: 'verdict',
  offset,
  service: 'emulation',
  version: '1',
  accepted,
  problems: [],
  decidedAt: '2026-11-24T08:00:01.000Z',
});
const ledgerOf = (...records: readonly RegistryRecord[]) =>
  records.map((value, offset) => ({ offset, key: '', value })).reduce(entered, emptyLedger);
const versions = (...records: readonly RegistryRecord[]) => [...inForce(ledgerOf(...records)).values()].map(({ version }) => version);

it('serves nothing that has not been accepted', () => {
  expect(versions(announcement('emulation', '1'))).toEqual([]);
  expect(versions(announcement('emulation', '1'), verdict(0, false))).toEqual([]);
});

it('serves the last accepted part of each service, also after a later one was refused', () => {
  const records = [announcement('emulation', '1'), verdict(0, true), announcement('emulation', '2'), verdict(2, false)];
  expect(versions(...records)).toEqual(['1']);
});

it('goes back to an earlier version that is announced again', () => {
  const there = [announcement('emulation', '1'), verdict(0, true), announcement('emulation', '2'), verdict(2, true)];
  expect(versions(...there, announcement('emulation', '1'), verdict(4, true))).toEqual(['1']);
});

it('lets the first verdict count', () => {
  expect(versions(announcement('emulation', '1'), verdict(0, false), verdict(0, true))).toEqual([]);
});

it('judges one announcement after the other', () => {
  const both = [announcement('emulation', '1'), announcement('grievances', '1')];
  expect(undecided(ledgerOf(...both))?.announcement.service).toBe('emulation');
  expect(undecided(ledgerOf(...both, verdict(0, true)))?.announcement.service).toBe('grievances');
  expect(undecided(ledgerOf(...both, verdict(0, true), verdict(1, false)))).toBeNull();
});
