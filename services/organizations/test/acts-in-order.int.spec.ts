import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Apparatus, apparatus } from './apparatus.ts';
import { type OrganizationsService, organizationsService } from './organizations-service.ts';

let service: OrganizationsService;
let other: OrganizationsService;
let make: Apparatus;
beforeAll(async () => {
  const machines = { mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') };
  service = await organizationsService(machines);
  other = await organizationsService(machines, service.namespace);
  make = apparatus(service);
});
afterAll(async () => {
  await other.stop();
  await service.stop();
});

/** Whether every organization is reached from a root by the parents that it names, and by no circle. */
async function expectTree() {
  const rows = await service.beside.organizations.model.find({}).lean();
  const byId = new Map(rows.map((row) => [row._id, row]));
  for (const row of rows) {
    const above = row.parentId === null ? undefined : byId.get(row.parentId);
    expect([row._id, row.path]).toEqual([row._id, [...(above?.path ?? []), row._id]]);
    expect(new Set(row.path).size).toBe(row.path.length);
    expect(row.periods.at(-1)).toMatchObject({ path: row.path, parentId: row.parentId });
  }
  return rows;
}

describe('acts on the apparatus', () => {
  it('leave a tree when a hundred moves race, each of them under another’s branch, through two processes', async () => {
    await make.unit('CITY_RACE', 'CITY');
    const root = await make.organization('Thành ủy', 'PARTY_COMMITTEE', 'CITY_RACE');
    const ids: string[] = [];
    for (let index = 0; index < 10; index += 1)
      ids.push(await make.organization(`Đảng bộ ${index}`, 'PARTY_COMMITTEE', 'CITY_RACE', ids[Math.floor(index / 2) - 1] ?? root));
    const moves = Array.from({ length: 100 }, (_, index) => ({
      id: ids[index % 10],
      parentId: ids[(index * 7 + 3 + Math.floor(index / 10)) % 10],
      on: '2010-01-01',
    }));
    const answers = await Promise.all(moves.map((input, index) => (index % 2 ? other : service).send('moveOrganization', input)));
    const refused = new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)));
    expect(answers.filter(({ errors }) => errors.length === 0).length).toBeGreaterThan(1);
    expect([...refused].every((code) => ['CYCLE', 'PLACE_UNCHANGED'].includes(code))).toBe(true);
    expect(refused.has('CYCLE')).toBe(true);
    const rows = await expectTree();
    expect(rows).toHaveLength(11);
  });

  it('are done once, however often their key is repeated at once', async () => {
    await make.unit('CITY_ONCE', 'CITY');
    const [above, below] = [
      await make.organization('Đảng bộ A', 'PARTY_COMMITTEE', 'CITY_ONCE'),
      await make.organization('Đảng bộ B', 'PARTY_COMMITTEE', 'CITY_ONCE'),
    ];
    const move = { id: below, parentId: above, on: '2010-01-01', idempotencyKey: 'once' };
    const fields = 'organization { version } errors { code message path }';
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? other : service).send('moveOrganization', move, fields)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ organization: { version: 2 }, errors: [] })]),
    );
    await expect(service.send('moveOrganization', { ...move, on: '2011-01-01' })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('refuse an old version as a conflict', async () => {
    await make.unit('CITY_VERSION', 'CITY');
    const id = await make.organization('Đảng bộ', 'PARTY_COMMITTEE', 'CITY_VERSION');
    await make.done('renameOrganization', { id, name: 'Đảng ủy', on: '2001-01-01' });
    await expect(service.send('dissolveOrganization', { id, on: '2010-01-01', expectedVersion: 1 })).rejects.toThrow('CONFLICT');
  });

  it('refuse a day before that of an earlier act, and name it', async () => {
    await make.unit('CITY_DAYS', 'CITY');
    const id = await make.organization('Đảng bộ', 'PARTY_COMMITTEE', 'CITY_DAYS');
    await make.done('renameOrganization', { id, name: 'Đảng ủy', on: '2015-03-01' });
    const { errors } = await service.send('dissolveOrganization', { id, on: '2015-02-28' });
    expect(errors).toMatchObject([{ code: 'DATE_OUT_OF_ORDER', path: ['on'], message: expect.stringContaining('2015-03-01') }]);
  });
});
