import type { OrganizationView } from '@danvan/contracts';
import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { district, wardOf } from './places.ts';

const nhatTan = wardOf('NHAT_TAN');
const quangAn = wardOf('QUANG_AN');
const leader: Actor = { id: 'leader', roles: ['LEADER'], organizationId: district.id };
const officerOf = (organization: OrganizationView): Actor => ({
  id: `of ${organization.id}`,
  roles: ['OFFICER'],
  organizationId: organization.id,
});
const nobody: Actor = { id: 'anonymous', roles: ['PUBLIC'], organizationId: null };

let service: EmulationService;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district, nhatTan, quangAn);
  await service.publishHeadcount(nhatTan.id, { on: '2022-01-01', cadres: 10, civilServants: 20, publicEmployees: 10 });
});
afterAll(() => service.stop());

type Input = Record<string, unknown>;
type Done = { errors: { code: string; path: string[] }[]; codes: readonly string[]; thing: string; targets: string[] };

async function mutate(actor: Actor, mutation: string, result: 'rollout' | 'target', input: Input): Promise<Done> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const targets = mutation === 'assignRolloutTargets' ? 'targets { id }' : '';
  type Answer = { done: { thing: { id: string } | null; targets?: { id: string }[]; errors: Done['errors'] } };
  const { data, codes } = await service.ask<Answer>(
    actor,
    `mutation ($input: ${name}!) { done: ${mutation}(input: $input) { thing: ${result} { id } ${targets} errors { code path } } }`,
    { input: { idempotencyKey: JSON.stringify([mutation, input]), ...input } },
  );
  return {
    codes,
    errors: data?.done?.errors ?? [],
    thing: data?.done?.thing?.id ?? '',
    targets: (data?.done?.targets ?? []).map(({ id }) => id),
  };
}

async function done(doing: Promise<Done>): Promise<Done> {
  const outcome = await doing;
  expect({ codes: outcome.codes, errors: outcome.errors }).toEqual({ codes: [], errors: [] });
  return outcome;
}

const dimensions = [
  { dimension: 'KNOW', contents: 10, carriedOut: 10 },
  { dimension: 'BENEFIT', contents: 4, carriedOut: 3 },
];

async function planned(title: string): Promise<{ rolloutId: string; targets: string[] }> {
  const { thing: rolloutId } = await eventually(() =>
    done(
      mutate(leader, 'planRollout', 'rollout', {
        documentKind: 'GRASSROOTS_DEMOCRACY_REGULATION',
        ...{ title, issuerId: district.id, year: 2022, on: '2022-01-10' },
      }),
    ),
  );
  const organizationIds = [nhatTan.id, quangAn.id];
  const { targets } = await eventually(() =>
    done(mutate(leader, 'assignRolloutTargets', 'rollout', { rolloutId, organizationIds, on: '2022-01-15' })),
  );
  await done(mutate(leader, 'beginRollout', 'rollout', { rolloutId, on: '2022-02-01' }));
  return { rolloutId, targets };
}

it('brings the grassroots-democracy regulation to the staff of two wards, and tells how far it came', async () => {
  const { rolloutId, targets } = await planned('Quy chế dân chủ ở cơ sở');
  const [first = '', second = ''] = targets;
  await done(
    mutate(officerOf(nhatTan), 'recordRolloutSession', 'target', { targetId: first, form: 'CONFERENCE', attendance: 35, on: '2022-03-01' }),
  );
  // A report takes the official count as it is known then, and that comes by Kafka: until it is there, 40 are one less than the 41 reported.
  let attempt = 0;
  await eventually(async () => {
    attempt += 1;
    const report = { idempotencyKey: `report ${attempt}`, targetId: first, staffReached: 40, headcount: 41, dimensions, on: '2022-04-01' };
    await done(mutate(officerOf(nhatTan), 'reportRolloutReach', 'target', report));
    await done(mutate(officerOf(nhatTan), 'completeRolloutTarget', 'target', { targetId: first, on: '2022-04-02' }));
  });
  await done(
    mutate(officerOf(quangAn), 'reportRolloutReach', 'target', {
      targetId: second,
      staffReached: 12,
      headcount: 30,
      dimensions,
      on: '2022-04-01',
    }),
  );
  const unfinished = await mutate(officerOf(quangAn), 'completeRolloutTarget', 'target', { targetId: second, on: '2022-04-02' });
  expect(unfinished.errors.map(({ code }) => code)).toEqual(['NOT_ALL_STAFF_REACHED']);

  const { data, codes } = await service.ask<{
    rollout: { coverage: object };
    rolloutStatistics: { groups: { key: object; staffReached: object; sessions: number }[] };
    units: { rolloutStatistics: { total: { staffReached: object } } }[];
  }>(
    nobody,
    `query ($id: ID!, $units: [_Any!]!) {
      rollout(id: $id) { coverage { organizations completed { numerator denominator } staffReached { numerator denominator }
        sessions attendance dimensions { dimension carriedOut { numerator denominator } } } }
      rolloutStatistics(filter: { rolloutId: { eq: $id } }, groupBy: [UNIT]) {
        groups { key { unitCode } staffReached { numerator denominator value } sessions } }
      units: _entities(representations: $units) { ... on AdministrativeUnit {
        rolloutStatistics(filter: { rolloutId: { eq: $id } }) { total { staffReached { numerator denominator } } } } }
    }`,
    { id: rolloutId, units: ['TAY_HO', 'NHAT_TAN'].map((code) => ({ __typename: 'AdministrativeUnit', code })) },
  );
  expect(codes).toEqual([]);
  expect(data?.rollout.coverage).toEqual({
    organizations: 2,
    completed: { numerator: 1, denominator: 2 },
    staffReached: { numerator: 52, denominator: 70 }, // 40 by the official count of Nhật Tân, 30 as Quảng An reports
    ...{ sessions: 1, attendance: 35 },
    dimensions: [
      { dimension: 'KNOW', carriedOut: { numerator: 20, denominator: 20 } },
      { dimension: 'BENEFIT', carriedOut: { numerator: 6, denominator: 8 } },
    ],
  });
  expect(data?.rolloutStatistics.groups).toEqual([
    { key: { unitCode: 'NHAT_TAN' }, staffReached: { numerator: 40, denominator: 40, value: 1 }, sessions: 1 },
    { key: { unitCode: 'QUANG_AN' }, staffReached: { numerator: 12, denominator: 30, value: 0.4 }, sessions: 0 },
  ]);
  expect(data?.units.map(({ rolloutStatistics }) => rolloutStatistics.total.staffReached)).toEqual([
    { numerator: 52, denominator: 70 },
    { numerator: 40, denominator: 40 },
  ]);
});

it('lets an organization report for itself alone', async () => {
  const { targets } = await planned('Kế hoạch dân vận');
  const foreign = { targetId: targets[0], staffReached: 1, headcount: 2, on: '2022-03-01' };
  expect((await mutate(officerOf(quangAn), 'reportRolloutReach', 'target', foreign)).codes).toEqual(['FORBIDDEN']);
  expect(
    (
      await mutate(officerOf(quangAn), 'planRollout', 'rollout', {
        ...{ documentKind: 'MOBILIZATION_PLAN', title: 'x', issuerId: district.id, year: 2022 },
      })
    ).codes,
  ).toEqual(['FORBIDDEN']);
});

it('follows an organization that went into another, and flags one that went into none', async () => {
  const [merged, heir, gone] = ['A', 'B', 'C'].map((name) => wardOf(`WARD_${name}`)) as [
    OrganizationView,
    OrganizationView,
    OrganizationView,
  ];
  await service.publish(merged, heir, gone);
  const organizationIds = [merged.id, gone.id];
  const { thing: rolloutId } = await done(
    mutate(leader, 'planRollout', 'rollout', {
      documentKind: 'CONDUCT_CODE_CIVIL_SERVANT',
      ...{ title: 'Quy tắc ứng xử', issuerId: district.id, year: 2022, on: '2022-01-10' },
    }),
  );
  const { targets } = await eventually(() =>
    done(mutate(leader, 'assignRolloutTargets', 'rollout', { rolloutId, organizationIds, on: '2022-01-15' })),
  );
  await done(mutate(leader, 'beginRollout', 'rollout', { rolloutId, on: '2022-02-01' }));
  await service.publishGone(merged, '2022-06-01', heir.id);
  await service.publishGone(gone, '2022-06-01', null);

  const query = `query ($id: ID!) { rollout(id: $id) { targets { nodes { organization { id } organizationState currentOrganization { id } } } } }`;
  type Told = {
    rollout: {
      targets: { nodes: { organization: { id: string }; organizationState: string; currentOrganization: { id: string } | null }[] };
    };
  };
  await eventually(async () => {
    const { data } = await service.ask<Told>(nobody, query, { id: rolloutId });
    const nodes = new Map(data?.rollout.targets.nodes.map(({ organization, ...fate }) => [organization.id, fate]));
    expect(nodes.get(merged.id)).toEqual({ organizationState: 'SUCCEEDED', currentOrganization: { id: heir.id } });
    expect(nodes.get(gone.id)).toEqual({ organizationState: 'ORPHANED', currentOrganization: null });
  });
  await done(
    mutate(officerOf(heir), 'reportRolloutReach', 'target', { targetId: targets[0], staffReached: 3, headcount: 5, on: '2022-07-01' }),
  );
});
