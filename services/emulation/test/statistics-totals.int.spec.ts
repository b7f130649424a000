import { statisticsByPlace, statisticsOf } from '@danvan/aggregate-store';
import { emulationFields, entryKinds, type OrganizationType, organizationTypes, recognitionLevels, subjectTypes } from '@danvan/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cleanRoad, commands, wardGovernment } from '../src/domain/entry/examples.ts';
import type { EntryCommand, NewEntry } from '../src/domain/entry/types.ts';
import { entryGroupKeys, entryMeasures } from '../src/persistence/entry-model.ts';
import { settleHolders } from '../src/reactions/entry-holders.ts';
import { openStores } from './open-stores.ts';

const { kept, start, stop } = openStores(inject('mongoUrl'));
const now = new Date('2026-11-24T05:00:00Z');
const organizationIds = Array.from({ length: 12 }, (_, at) => `organization-${at}`);
const wards = ['BUOI', 'YEN_PHU', 'XUAN_LA'];

const registrantOf = (id: string, at: number): NewEntry['registrant'] & { readonly type: OrganizationType } => {
  const ward = wards[at % wards.length] ?? '';
  const type = organizationTypes[at % organizationTypes.length] ?? 'PARTY_CELL';
  return { id, type, unitCode: ward, unitPath: ['HA_NOI', 'TAY_HO', ward], path: ['root', id] };
};
const registrants = organizationIds.map(registrantOf);

/** How far each entry comes on its way: whatever the lifecycle refuses changes nothing. */
const steps = ['approve', 'beginImplementation', 'selfAssess', 'inspect', 'recognise', 'markReplicated', 'lapse', 'revoke'] as const;
const life = fc.record({
  ...{ kind: fc.constantFrom(...entryKinds), subjectType: fc.constantFrom(...subjectTypes), field: fc.constantFrom(...emulationFields) },
  ...{ registeredLevel: fc.constantFrom(...recognitionLevels), registrant: fc.constantFrom(...registrants) },
  ...{ year: fc.integer({ min: 2020, max: 2022 }), month: fc.integer({ min: 1, max: 12 }), isDraft: fc.boolean() },
  ...{ programmeId: fc.constantFrom('programme-1', 'programme-2'), score: fc.integer({ min: 0, max: 10_000 }) },
  length: fc.nat(steps.length),
});
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never;

function commandsOf(id: string, { month, isDraft, programmeId, score, length, ...said }: Life): readonly EntryCommand[] {
  const on = `${said.year}-${String(month).padStart(2, '0')}-15`;
  const entry: NewEntry = { ...cleanRoad, ...said, id, programme: { ...cleanRoad.programme, id: programmeId } };
  const body = { ...wardGovernment, unitCode: said.registrant.unitCode };
  const later = steps.slice(0, length).map((type): EntryCommand => {
    if (type === 'inspect') return { ...commands.inspect, assessment: { score: score / 100 } };
    return type === 'recognise' ? { ...commands.recognise, body, actingFor: body.id } : commands[type];
  });
  return [{ type: isDraft ? 'draft' : 'register', entry, on, today: '2026-11-24' }, ...(isDraft ? [] : later)];
}

let keys = 0;
beforeAll(async () => {
  await start();
  const actor = { id: 'somebody', roles: ['LEADER'], organizationId: null } as const;
  for (const [at, one] of fc.sample(life, { numRuns: 150, seed: 2022 }).entries()) {
    for (const command of commandsOf(`entry-${at}`, one)) {
      keys += 1;
      await kept.entries.execute(`entry-${at}`, command, { actor, now, idempotencyKey: `key-${keys}`, input: command.type });
    }
  }
});
afterAll(stop);

const names = Object.keys(entryGroupKeys) as (keyof typeof entryGroupKeys)[];
const grouped = (groupBy: readonly (keyof typeof entryGroupKeys)[]) =>
  statisticsOf(kept.entries.model, {
    match: {},
    keys: Object.fromEntries(groupBy.map((name) => entryGroupKeys[name])),
    measures: entryMeasures,
  });

/** By each key, and by any three of them. */
async function expectEveryTotal(): Promise<Readonly<Record<string, number>>> {
  const { total } = await grouped([]);
  for (const name of names) expect([name, (await grouped([name])).total]).toEqual([name, total]);
  await fc.assert(
    fc.asyncProperty(fc.subarray(names, { minLength: 2, maxLength: 3 }), async (groupBy) => {
      const { total: sum, groups } = await grouped(groupBy);
      expect(sum).toEqual(total);
      expect(groups.reduce((count, { measures }) => count + (measures.count ?? 0), 0)).toBe(total.count);
    }),
    { numRuns: 25 },
  );
  return total;
}

/** Some organizations go, as the organizations service would tell it: into another, or into none. */
async function goes(at: number, successorIds: readonly string[]): Promise<void> {
  const { id, ...place } = registrantOf(organizationIds[at] ?? '', at);
  const row = { name: id, level: 'WARD', parentId: 'root', ...place, validFrom: '2010-01-01', predecessorIds: [], periods: [] };
  const copy = { ...row, version: 2, status: 'DISSOLVED', validTo: '2025-07-01', successorIds };
  await kept.organizationCopies.model.updateOne({ _id: id } as never, { $set: copy } as never, { upsert: true });
}

async function stands(at: number): Promise<void> {
  const { id, ...place } = registrantOf(organizationIds[at] ?? '', at);
  const row = { name: id, level: 'WARD', parentId: 'root', ...place, validFrom: '2010-01-01', validTo: null, status: 'ACTIVE' };
  await kept.organizationCopies.model.updateOne({ _id: id } as never, { $set: { ...row, version: 1 } } as never, { upsert: true });
}

describe('the totals of every grouping', () => {
  let before: Readonly<Record<string, number>>;

  it('equal the total without grouping', async () => {
    before = await expectEveryTotal();
    expect(before.count).toBe(150);
    expect(before.recognised).toBeGreaterThan(10);
    expect(before.replications).toBeGreaterThan(5);
  });

  it('are the same after registrants were merged and dissolved, though others hold their entries', async () => {
    await stands(2);
    await goes(0, [organizationIds[1] ?? '']);
    await goes(1, [organizationIds[2] ?? '']);
    await goes(3, []);
    await goes(4, [organizationIds[5] ?? '', organizationIds[6] ?? '']);
    for (const at of [0, 1, 3, 4]) await settleHolders(kept, organizationIds[at] ?? '', now);
    expect(await expectEveryTotal()).toEqual(before);
    const living = { status: { $nin: ['LAPSED', 'REVOKED'] } };
    const heldBy = (at: number) =>
      kept.entries.model.countDocuments({ 'holder.id': organizationIds[at], orphanedOn: null, ...living } as never);
    expect(await heldBy(0)).toBe(0);
    expect(await heldBy(1)).toBe(0);
    const followed = [0, 1, 2].map((at) => organizationIds[at] ?? '');
    expect(await heldBy(2)).toBe(await kept.entries.model.countDocuments({ 'registrant.id': { $in: followed }, ...living } as never));
    const alone = [3, 4].map((at) => organizationIds[at] ?? '');
    expect(await kept.entries.model.countDocuments({ orphanedOn: '2025-07-01' } as never)).toBe(
      await kept.entries.model.countDocuments({ 'registrant.id': { $in: alone }, ...living } as never),
    );
  });

  it('of all wards equal the total of their district', async () => {
    const places = ['TAY_HO', ...wards];
    const question = { path: 'registrant.unitPath', places, match: {}, keys: {}, measures: entryMeasures };
    const byPlace = await statisticsByPlace(kept.entries.model, question);
    const sum = (name: string) => wards.reduce((total, ward) => total + (byPlace.get(ward)?.total[name] ?? 0), 0);
    for (const name of Object.keys(entryMeasures)) expect([name, sum(name)]).toEqual([name, byPlace.get('TAY_HO')?.total[name]]);
    expect(byPlace.get('TAY_HO')?.total).toEqual(before);
  });
});
