import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Apparatus, apparatus } from './apparatus.ts';
import { nobody, type OrganizationsService, organizationsService } from './organizations-service.ts';

const legalBasis = '1656/NQ-UBTVQH15';
/** Before everything; after A has been divided; after B and C have gone into D; after the district tier has gone. */
const days = { before: '2022-12-14', divided: '2023-12-14', merged: '2024-12-14', tierGone: '2025-12-14' } as const;

let service: OrganizationsService;
let make: Apparatus;
const committees: Record<string, string> = {};

beforeAll(async () => {
  service = await organizationsService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  make = apparatus(service);
  await make.unit('HN', 'CITY');
  await make.unit('TH', 'DISTRICT', 'HN');
  for (const code of ['WARD_A', 'WARD_B', 'WARD_C']) await make.unit(code, 'WARD', 'TH');
  await make.unit('GROUP_B1', 'RESIDENTIAL_GROUP', 'WARD_B');
  const district = await make.organization('Đảng bộ quận', 'PARTY_COMMITTEE', 'TH');
  for (const code of ['WARD_A', 'WARD_B', 'WARD_C'])
    committees[code] = await make.organization(`Đảng bộ phường ${code}`, 'PARTY_COMMITTEE', code, district);
  committees.GROUP_B1 = await make.organization('Chi bộ tổ dân phố 1', 'PARTY_CELL', 'GROUP_B1', committees.WARD_B);
  const parts = ['A1', 'A2'].map((code) => ({ code: `WARD_${code}`, name: code }));
  await make.done('splitUnit', { code: 'WARD_A', parts, on: '2023-07-01', legalBasis });
  await make.unit('WARD_D', 'WARD', 'TH', '2024-07-01');
  await make.done('mergeUnits', { codes: ['WARD_B', 'WARD_C'], intoCode: 'WARD_D', on: '2024-07-01', legalBasis });
  await make.done('abolishUnit', { code: 'TH', takenOverBy: 'HN', on: '2025-07-01', legalBasis });
});
afterAll(() => service.stop());

async function wardsUnder(code: string, asOf: string): Promise<string[]> {
  const query = `query($code: ID!, $asOf: Date!) {
    administrativeUnits(asOf: $asOf, filter: { under: { eq: $code }, level: { eq: WARD } }) { totalCount nodes { code status parent { code } } }
  }`;
  type Found = { administrativeUnits: { totalCount: number; nodes: { code: string; status: string; parent: { code: string } }[] } };
  const { data } = await service.ask<Found>(nobody, query, { code, asOf });
  const { nodes = [], totalCount } = data?.administrativeUnits ?? {};
  expect(totalCount).toBe(nodes.length);
  expect(nodes.every(({ status }) => status === 'ACTIVE')).toBe(true);
  return nodes.map((node) => `${node.code} in ${node.parent.code}`);
}

async function organizationsIn(unit: string, asOf: string) {
  const query = `query($unit: ID!, $asOf: Date!) {
    organizationStatistics(asOf: $asOf, filter: { underUnit: { eq: $unit } }, groupBy: [UNIT]) { total { count } groups { key { unitCode } count } }
  }`;
  type Counted = { organizationStatistics: { total: { count: number }; groups: { key: { unitCode: string }; count: number }[] } };
  const { data } = await service.ask<Counted>(nobody, query, { unit, asOf });
  const groups = data?.organizationStatistics.groups.map(({ key, count }) => [key.unitCode, count] as const) ?? [];
  return { total: data?.organizationStatistics.total.count, ...Object.fromEntries(groups) };
}

describe('a district through twenty years of law', () => {
  it('has the wards of each day, under what they stood under then', async () => {
    expect(await wardsUnder('TH', days.before)).toEqual(['WARD_A in TH', 'WARD_B in TH', 'WARD_C in TH']);
    expect(await wardsUnder('TH', days.divided)).toEqual(['WARD_A1 in TH', 'WARD_A2 in TH', 'WARD_B in TH', 'WARD_C in TH']);
    expect(await wardsUnder('TH', days.merged)).toEqual(['WARD_A1 in TH', 'WARD_A2 in TH', 'WARD_D in TH']);
    expect(await wardsUnder('TH', days.tierGone)).toEqual([]);
    expect(await wardsUnder('HN', days.tierGone)).toEqual(['WARD_A1 in HN', 'WARD_A2 in HN', 'WARD_D in HN']);
  });

  it('changes on the day itself and not before', async () => {
    expect(await wardsUnder('TH', '2023-06-30')).toHaveLength(3);
    expect(await wardsUnder('TH', '2023-07-01')).toHaveLength(4);
    expect(await wardsUnder('TH', '2025-06-30')).toHaveLength(3);
    expect(await wardsUnder('TH', '2025-07-01')).toHaveLength(0);
    expect(await wardsUnder('HN', '1999-12-31')).toEqual([]);
  });

  it('counts its organizations where they were on each day, and loses none', async () => {
    expect(await organizationsIn('TH', days.before)).toEqual({ total: 5, TH: 1, WARD_A: 1, WARD_B: 1, WARD_C: 1, GROUP_B1: 1 });
    expect(await organizationsIn('WARD_B', days.divided)).toEqual({ total: 2, WARD_B: 1, GROUP_B1: 1 });
    expect(await organizationsIn('WARD_D', days.divided)).toEqual({ total: 0 });
    expect(await organizationsIn('WARD_D', days.merged)).toEqual({ total: 3, WARD_D: 2, GROUP_B1: 1 });
    expect(await organizationsIn('TH', days.merged)).toMatchObject({ total: 5 });
    expect(await organizationsIn('TH', days.tierGone)).toEqual({ total: 0 });
    expect(await organizationsIn('HN', days.tierGone)).toMatchObject({ total: 5, HN: 1, WARD_D: 2 });
  });

  it('tells one unit on each day, and nothing where it did not stand', async () => {
    const query = `query($asOf: Date) { administrativeUnit(code: "GROUP_B1", asOf: $asOf) { path ancestors { code } } }`;
    type Found = { administrativeUnit: { path: string[]; ancestors: { code: string }[] } | null };
    const at = async (asOf: string | null) => (await service.ask<Found>(nobody, query, { asOf })).data?.administrativeUnit;
    expect(await at(days.before)).toEqual({
      path: ['HN', 'TH', 'WARD_B', 'GROUP_B1'],
      ancestors: [{ code: 'HN' }, { code: 'TH' }, { code: 'WARD_B' }],
    });
    expect((await at(days.merged))?.path).toEqual(['HN', 'TH', 'WARD_D', 'GROUP_B1']);
    expect((await at(null))?.path).toEqual(['HN', 'WARD_D', 'GROUP_B1']);
    expect(await at('1999-12-31')).toBeNull();
  });

  it('knows what each unit came from and what has become of it by a day', async () => {
    const query = `query($code: ID!, $date: Date!) {
      administrativeUnit(code: $code) { successors { code } predecessors { code } successorsOn(date: $date) { code name } }
    }`;
    type Found = { administrativeUnit: Record<'successors' | 'predecessors' | 'successorsOn', { code: string }[]> };
    const of = async (code: string, date: string) => {
      const { data } = await service.ask<Found>(nobody, query, { code, date });
      return Object.fromEntries(
        Object.entries(data?.administrativeUnit ?? {}).map(([name, units]) => [name, units.map((unit) => unit.code)]),
      );
    };
    expect(await of('WARD_B', days.tierGone)).toEqual({ successors: ['WARD_D'], predecessors: [], successorsOn: ['WARD_D'] });
    expect(await of('WARD_B', days.before)).toMatchObject({ successorsOn: ['WARD_B'] });
    expect(await of('WARD_A', days.tierGone)).toMatchObject({ successorsOn: ['WARD_A1', 'WARD_A2'] });
    expect(await of('WARD_D', days.merged)).toMatchObject({ predecessors: ['WARD_B', 'WARD_C'], successorsOn: ['WARD_D'] });
    expect(await of('TH', days.tierGone)).toMatchObject({ successorsOn: ['HN'] });
  });

  it('refuses to end a unit while units stand under it and nobody takes them over', async () => {
    const { errors } = await service.send('abolishUnit', { code: 'HN', on: '2026-01-01', legalBasis });
    expect(errors).toMatchObject([{ code: 'CHILDREN_REMAIN', path: ['takenOverBy'] }]);
  });
});
