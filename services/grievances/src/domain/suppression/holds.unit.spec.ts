import { expect, it } from 'vitest';
import { holds } from './holds.ts';

const ward = { kind: 'DENUNCIATION', unitCode: 'THUY_KHUE', unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'], year: 2022 } as const;

it.each([
  [null, 'ALL'],
  [{}, 'ALL'],
  [{ kind: { eq: 'DENUNCIATION' } }, 'ALL'],
  [{ kind: { in: ['COMPLAINT', 'REFLECTION'] } }, 'NONE'],
  [{ kind: { eq: null } }, 'NONE'],
  [{ kind: null, status: undefined }, 'ALL'],
  [{ not: { kind: { eq: 'COMPLAINT' } } }, 'ALL'],
  [{ withinUnit: { eq: 'TAY_HO' } }, 'ALL'],
  [{ withinUnit: { in: ['BUOI', 'THUY_KHUE'] } }, 'ALL'],
  [{ unitCode: { eq: 'TAY_HO' } }, 'NONE'],
  [{ receivedOn: { gte: '2022-01-01', lt: '2023-01-01' } }, 'ALL'],
  [{ receivedOn: { lt: '2022-01-01' } }, 'NONE'],
  [{ receivedOn: { gte: '2022-01-02' } }, 'SOME'],
  [{ receivedOn: { lt: '2022-12-31' } }, 'SOME'],
  [{ receivedOn: { eq: '2022-05-05' } }, 'SOME'],
  [{ receivedOn: { in: ['2021-05-05'] } }, 'NONE'],
  [{ status: { eq: 'ACCEPTED' } }, 'SOME'],
  [{ id: { eq: 'c1' } }, 'SOME'],
  [{ provenance: { eq: 'RECORDED' }, kind: { eq: 'COMPLAINT' } }, 'NONE'],
  [{ or: [] }, 'NONE'],
  [{ or: [{ status: { eq: 'ACCEPTED' } }, { kind: { eq: 'DENUNCIATION' } }] }, 'ALL'],
  [{ and: [{ withinUnit: { eq: 'TAY_HO' } }, { not: { status: { eq: 'CLOSED' } } }] }, 'SOME'],
  [{ not: { or: [{ kind: { eq: 'COMPLAINT' } }, { unitCode: { eq: 'BUOI' } }] } }, 'ALL'],
] as const)('judges %j of a ward’s year: %s', (filter, verdict) => {
  expect(holds(filter, ward)).toBe(verdict);
});

it('says only what is sure of what it does not know', () => {
  expect(holds({ withinUnit: { eq: 'TAY_HO' } }, { kind: 'DENUNCIATION' })).toBe('SOME');
  expect(holds({ receivedOn: { gte: '2022-01-01' } }, { kind: 'DENUNCIATION' })).toBe('SOME');
  expect(holds({ kind: { eq: 'REFLECTION' }, withinUnit: { eq: 'TAY_HO' } }, { kind: 'DENUNCIATION' })).toBe('NONE');
});
