import { gatewayClient } from '@danvan/demo-data/gateway-client';
import { type Somebody, type Stack, startStack } from '@danvan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { importOrganizations } from '../src/import-organizations.ts';
import { madeUpFile } from '../src/made-up.ts';

let stack: Stack;
let admin: Somebody;
let importing: (text: string) => ReturnType<typeof importOrganizations>;
let close: () => Promise<void>;
let finished = 0;

beforeAll(async () => {
  stack = await startStack({ kafkaBrokers: inject('kafkaBrokers'), mongoUrl: inject('mongoUrl') });
  admin = await stack.as('ADMIN');
  const client = gatewayClient(stack.platform.gatewayUrl, 4);
  close = client.close;
  const token = await stack.platform.token({ role: 'ADMIN' });
  importing = (text) =>
    importOrganizations(text, client.ask, token, (rows) => {
      finished += rows;
    });
  const unit = (code: string, level: string, parentCode?: string) =>
    admin.ask('mutation($input: EstablishUnitInput!) { establishUnit(input: $input) { errors { code } } }', {
      input: { idempotencyKey: code, code, name: code, level, parentCode, on: '2000-01-01' },
    });
  await unit('CITY_I', 'CITY');
  await unit('DISTRICT_I', 'DISTRICT', 'CITY_I');
  for (const ward of [0, 1]) await unit(`WARD_I${ward}`, 'WARD', 'DISTRICT_I');
});
afterAll(async () => {
  await close();
  await stack.stop();
});

const unitOf = (ward: number) => `WARD_I${ward % 2}`;
const fileOf = (prefix: string) => madeUpFile(prefix, 'DISTRICT_I', unitOf, { wards: 2, cells: 12, teams: 20 });

/** Everything that the import made, as it stands. */
async function everything() {
  const rows: unknown[] = [];
  let after: string | null = null;
  for (;;) {
    const query = `query($after: String) {
      organizations(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id name version path validFrom unit { code } } }
    }`;
    type Page = { organizations: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: unknown[] } };
    const { data }: { data: Page | null } = await admin.ask<Page>(query, { after });
    rows.push(...(data?.organizations.nodes ?? []));
    if (!data?.organizations.pageInfo.hasNextPage) return rows;
    after = data.organizations.pageInfo.endCursor;
  }
}

describe('a file of organizations', () => {
  it('is registered wholly, and once: the second import changes nothing', async () => {
    const file = fileOf('A-');
    expect(await importing(file)).toEqual({ registered: 507, unchanged: 0, faults: [] });
    expect(finished).toBe(2 * 507);
    const once = await everything();
    expect(once).toHaveLength(507);
    expect(await importing(file)).toEqual({ registered: 0, unchanged: 507, faults: [] });
    expect(await everything()).toEqual(once);
  });

  it('may have its rows in any order', async () => {
    const [head, ...rows] = fileOf('B-').trim().split('\n');
    expect(await importing([head, ...rows.toReversed()].join('\n'))).toMatchObject({ registered: 507, faults: [] });
  });

  it('is registered not at all while a row is bad; each bad row is told with its line and why, in both languages', async () => {
    const before = (await everything()).length;
    const bad = [
      'reference,name,type,unit_code,parent,valid_from',
      'C-1,Đảng bộ,PARTY_COMMITTEE,DISTRICT_I,,2015-01-01',
      'C-2,Chi bộ,PARTY_CELL,NOWHERE,C-1,2015-01-01',
      'C-3,"Chi bộ ""ba"", số 3",PARTY_CELL,WARD_I0,C-1,2015-02-30',
      'C-4,Tổ dân vận,MOBILIZATION_TEAM,WARD_I0,C-1,2015-01-01',
      'C-5,Chi bộ,CELL,WARD_I0,C-1,2015-01-01',
      'C-1,Đảng bộ khác,PARTY_COMMITTEE,DISTRICT_I,,2015-01-01',
      'C-6,Chi bộ,PARTY_CELL,WARD_I0,C-99,2015-01-01',
      'C-7,Đảng bộ,PARTY_COMMITTEE,WARD_I0,C-8,2015-01-01',
      'C-8,Đảng bộ,PARTY_COMMITTEE,WARD_I0,C-7,2015-01-01',
      'C-9,,PARTY_CELL,WARD_I0,C-1,2015-01-01',
      'A-D,Tên khác,PARTY_COMMITTEE,DISTRICT_I,,2015-01-01',
    ].join('\n');
    const { registered, faults } = await importing(bad);
    expect(registered).toBe(0);
    expect(faults.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(faults.every(({ messageEn, messageVi }) => messageEn !== '' && messageVi !== '' && messageEn !== messageVi)).toBe(true);
    expect(faults[0]).toMatchObject({ reference: 'C-2', messageEn: expect.stringContaining('NOWHERE') });
    expect((await everything()).length).toBe(before);
  });
});
