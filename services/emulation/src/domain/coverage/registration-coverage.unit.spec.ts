import type { OrganizationType } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryRow, type OrganizationRow, registrationCoverage } from './registration-coverage.ts';

const organization = (id: string, type: OrganizationType, unitCode: string, above: readonly string[], validTo: string | null = null) => ({
  id,
  type,
  unitCode,
  parentId: above.at(-1) ?? null,
  path: [...above, id],
  validFrom: '2010-01-01',
  validTo,
  successorIds: [] as readonly string[],
});

const district = organization('district-committee', 'PARTY_COMMITTEE', 'TAY_HO', ['city-committee']);
const underDistrict = ['city-committee', 'district-committee'];
const police = organization('police-committee', 'PARTY_COMMITTEE', 'TAY_HO', underDistrict);
const xuanLa = organization('xuan-la-committee', 'PARTY_COMMITTEE', 'XUAN_LA', underDistrict);
const buoi = organization('buoi-committee', 'PARTY_COMMITTEE', 'BUOI', underDistrict);
const courtCell = organization('court-cell', 'PARTY_CELL', 'TAY_HO', underDistrict);
const cell4 = organization('xuan-la-cell-4', 'PARTY_CELL', 'XUAN_LA', xuanLa.path);
const schoolCell = organization('police-school-cell', 'PARTY_CELL', 'BUOI', police.path);
const branch5 = organization('womens-branch-5', 'MASS_ORGANIZATION_BRANCH', 'XUAN_LA', ['womens-union', 'womens-union-xuan-la']);
const organizations: readonly OrganizationRow[] = [district, police, xuanLa, buoi, courtCell, cell4, schoolCell, branch5];

const unitPaths: Record<string, readonly string[]> = { TAY_HO: ['HA_NOI', 'TAY_HO'] };
const entryOf = ({ id, path, unitCode }: OrganizationRow, changes: Partial<EntryRow> = {}): EntryRow => ({
  year: 2022,
  status: 'REGISTERED',
  registrant: { id, path: [...path], unitPath: [...(unitPaths[unitCode] ?? ['HA_NOI', 'TAY_HO', unitCode])] },
  ...changes,
});
const coverage = (entries: readonly EntryRow[], rows = organizations, unitCode = 'TAY_HO') =>
  registrationCoverage({ year: 2022, unitCode, organizations: rows, entries });

describe('the share of affiliated Party organizations that registered', () => {
  it('counts the Party committees and cells directly under the unit’s own committee', () => {
    expect(coverage([])).toEqual({
      registered: 0,
      affiliated: 4,
      percent: 0,
      missingIds: ['police-committee', 'xuan-la-committee', 'buoi-committee', 'court-cell'],
    });
  });

  it('is 100 when each of them registered', () => {
    expect(coverage([police, xuanLa, buoi, courtCell].map((row) => entryOf(row)))).toMatchObject({
      registered: 4,
      percent: 100,
      missingIds: [],
    });
  });

  it('counts a committee whose cell registered', () => {
    expect(coverage([entryOf(cell4)]).missingIds).not.toContain('xuan-la-committee');
  });

  it('counts the ward’s Party committee for a Women’s Union branch of the ward', () => {
    expect(coverage([entryOf(branch5)])).toMatchObject({ registered: 1, percent: 25 });
    expect(coverage([entryOf(branch5)]).missingIds).not.toContain('xuan-la-committee');
  });

  it('counts it too where the branch hangs under the district committee itself', () => {
    const hung = { ...branch5, path: [...underDistrict, 'womens-union', branch5.id] };
    expect(coverage([entryOf(hung)]).missingIds).not.toContain('xuan-la-committee');
  });

  it('counts it too where the registrant sits in a residential group of the ward', () => {
    const entry = entryOf(branch5);
    const inGroup = { ...entry, registrant: { ...entry.registrant, unitPath: [...entry.registrant.unitPath, 'XUAN_LA_TDP_5'] } };
    expect(coverage([inGroup])).toMatchObject({ registered: 1 });
  });

  it('does not count the ward’s committee for a cell that belongs to another one', () => {
    expect(coverage([entryOf(schoolCell)]).missingIds).toEqual(['xuan-la-committee', 'buoi-committee', 'court-cell']);
  });

  it('counts nobody for a mass organization of the district itself', () => {
    const union = organization('womens-union', 'MASS_ORGANIZATION', 'TAY_HO', []);
    expect(coverage([entryOf(union)], [...organizations, union])).toMatchObject({ registered: 0 });
  });

  it.each(['DRAFT', 'REVOKED'] as const)('does not count an entry that is %s', (status) => {
    expect(coverage([entryOf(xuanLa, { status })])).toMatchObject({ registered: 0 });
  });

  it.each(['REGISTERED', 'INSPECTED', 'RECOGNISED', 'NOT_MET', 'LAPSED'] as const)('counts an entry that is %s', (status) => {
    expect(coverage([entryOf(xuanLa, { status })])).toMatchObject({ registered: 1 });
  });

  it('does not count an entry of another year', () => {
    expect(coverage([entryOf(xuanLa, { year: 2021 })])).toMatchObject({ registered: 0 });
  });

  it('asks who is affiliated on the last day of the year', () => {
    const with2022 = (dates: Partial<OrganizationRow>) => [...organizations.filter(({ id }) => id !== buoi.id), { ...buoi, ...dates }];
    expect(coverage([], with2022({ validTo: '2022-12-31' })).affiliated).toBe(3);
    expect(coverage([], with2022({ validTo: '2023-01-01' })).affiliated).toBe(4);
    expect(coverage([], with2022({ validFrom: '2022-12-31' })).affiliated).toBe(4);
    expect(coverage([], with2022({ validFrom: '2023-01-01' })).affiliated).toBe(3);
  });

  it('counts for who took over what one of them registered that had gone by the end of the year, and only then', () => {
    const merged = (validTo: string) => [
      ...organizations.filter(({ id }) => id !== buoi.id),
      { ...buoi, validTo, successorIds: [xuanLa.id] },
    ];
    expect(coverage([entryOf(buoi)], merged('2022-07-01'))).toMatchObject({ registered: 1, affiliated: 3 });
    expect(coverage([entryOf(buoi)], merged('2022-07-01')).missingIds).not.toContain(xuanLa.id);
    expect(coverage([entryOf(buoi)], merged('2023-07-01')).missingIds).toContain(xuanLa.id);
  });

  it('has no percentage where nobody is affiliated: empty is not zero', () => {
    expect(coverage([], organizations, 'NOWHERE')).toEqual({ registered: 0, affiliated: 0, percent: null, missingIds: [] });
  });

  it('is asked of a ward as of a district', () => {
    expect(coverage([entryOf(cell4)], organizations, 'XUAN_LA')).toEqual({ registered: 1, affiliated: 1, percent: 100, missingIds: [] });
  });

  it('adds up, and never falls when one more entry is registered', () => {
    const anyEntry = fc.record({ of: fc.constantFrom(...organizations), status: fc.constantFrom('DRAFT', 'REGISTERED', 'REVOKED') });
    fc.assert(
      fc.property(fc.array(anyEntry), anyEntry, (some, another) => {
        const rows = some.map(({ of, status }) => entryOf(of, { status }));
        const before = coverage(rows);
        const after = coverage([...rows, entryOf(another.of, { status: another.status })]);
        expect(before.registered + before.missingIds.length).toBe(before.affiliated);
        expect(after.registered).toBeGreaterThanOrEqual(before.registered);
        expect(after.affiliated).toBe(before.affiliated);
      }),
    );
  });
});
