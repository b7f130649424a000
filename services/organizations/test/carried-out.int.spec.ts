import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { planOrganizationCommand } from '../src/domain/act/plan-organization-acts.ts';
import { type Apparatus, apparatus } from './apparatus.ts';
import { admin, nobody, type OrganizationsService, organizationsService } from './organizations-service.ts';

let service: OrganizationsService;
let make: Apparatus;
/** Root, the two branches under it, and what hangs on the first: a committee, and cells under it. */
let [root, left, right, committee]: string[] = [];
let cells: string[] = [];

beforeAll(async () => {
  service = await organizationsService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  make = apparatus(service);
  await make.unit('CITY_LEFT', 'CITY');
  root = await make.organization('Thành ủy', 'PARTY_COMMITTEE', 'CITY_LEFT');
  left = await make.organization('Đảng bộ trái', 'PARTY_COMMITTEE', 'CITY_LEFT', root);
  right = await make.organization('Đảng bộ phải', 'PARTY_COMMITTEE', 'CITY_LEFT', root);
  committee = await make.organization('Đảng bộ cơ sở', 'PARTY_COMMITTEE', 'CITY_LEFT', left);
  cells = await Promise.all(
    Array.from({ length: 30 }, (_, index) => make.organization(`Chi bộ ${index}`, 'PARTY_CELL', 'CITY_LEFT', committee)),
  );
});
afterAll(() => service.stop());

/** Makes the move of the committee the act in hand, as a process does that is killed right after; nothing of it is carried out. */
async function leaveInHand(parentId: string, on: string, done: 'nothing' | 'the commands and some of what follows'): Promise<void> {
  const { organizations, units } = service.beside;
  const [organization, parent, unit] = await Promise.all([
    organizations.load(committee ?? ''),
    organizations.load(parentId),
    units.load('CITY_LEFT'),
  ]);
  if (!organization || !parent || !unit) throw new Error('the apparatus is not there');
  const command = { type: 'move', unit, parent, on, legalBasis: null } as const;
  const planned = planOrganizationCommand(organization, organization.id, command);
  if (!planned.ok) throw new Error(planned.refusal.code);
  const { plan } = planned;
  const meta = { actor: admin, idempotencyKey: `move-${on}`, input: {}, traceparent: null };
  const act = { ...plan, id: `act-${on}`, at: new Date().toISOString(), ...meta, stepsDone: done !== 'nothing' };
  if (done !== 'nothing') {
    await organizations.execute(organization.id, command, { ...meta, now: new Date(act.at) });
    const [first] = plan.reroutes;
    if (!first) throw new Error('nothing follows');
    for (const id of cells.slice(0, 10))
      await organizations.execute(id, { type: 'reroute', ...first }, { ...meta, now: new Date(act.at), idempotencyKey: `${act.id}/${id}` });
  }
  await service.beside.acts.model.updateOne({ _id: 'structure' }, { $set: { act }, $inc: { version: 1 } });
}

type Found = { organizations: { totalCount: number; nodes: { path: string[]; ancestors: { id: string }[] }[] } };
async function under(place: string) {
  const query = `query($id: ID!) { organizations(filter: { under: { eq: $id }, type: { eq: PARTY_CELL } }, first: 100) { totalCount nodes { path ancestors { id } } } }`;
  const { data, codes } = await service.ask<Found>(nobody, query, { id: place });
  expect(codes).toEqual([]);
  for (const { path, ancestors } of data?.organizations.nodes ?? []) expect(ancestors.map(({ id }) => id)).toEqual(path.slice(0, -1));
  return data?.organizations;
}

describe('a move whose process was killed', () => {
  it('is seen as done at once, whatever of it is done, and is carried out by whoever comes', async () => {
    await leaveInHand(right ?? '', '2010-01-01', 'the commands and some of what follows');
    const seen = await under(right ?? '');
    expect([seen?.totalCount, (await under(left ?? ''))?.totalCount, (await under(root ?? ''))?.totalCount]).toEqual([30, 0, 30]);
    expect(seen?.nodes.every(({ path }) => path[1] === right && path[2] === committee)).toBe(true);
    await eventually(async () => {
      expect((await service.beside.acts.model.findOne({}).lean())?.act).toBeNull();
    });
    const rows = await service.beside.organizations.model.find({ parentId: committee }).lean();
    expect(rows.every(({ path }) => path.slice(0, -1).join() === [root, right, committee].join())).toBe(true);
    expect(rows.every(({ periods }) => periods.length === 2 && periods[0]?.path[1] === left && periods[0]?.to === '2010-01-01')).toBe(true);
    expect(await under(right ?? '')).toMatchObject({ totalCount: 30 });
  });

  it('is finished before the next act is planned, also when nothing of it was done', async () => {
    await leaveInHand(left ?? '', '2011-01-01', 'nothing');
    await make.done('moveOrganization', { id: committee, parentId: root, on: '2012-01-01' });
    const moved = await service.beside.organizations.load(committee ?? '');
    expect(moved?.periods.map(({ from, parentId }) => [from, parentId])).toEqual([
      ['2000-01-01', left],
      ['2010-01-01', right],
      ['2011-01-01', left],
      ['2012-01-01', root],
    ]);
    await eventually(async () => expect((await under(left ?? ''))?.totalCount).toBe(0));
  });
});
