import { mongoConnection } from '@danvan/aggregate-store';
import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { stores } from '../src/persistence/stores.ts';
import { tellOverdueTasks } from '../src/reactions/overdue-tasks.ts';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { entryTeller, leaderOf } from './entries.ts';
import { front, government, womensUnion } from './places.ts';

const chair = leaderOf(government);
const nobody: Actor = { id: 'anonymous', roles: ['PUBLIC'], organizationId: null };

let service: EmulationService;
const { mutate, done, soon } = entryTeller(() => service);
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(government, front, womensUnion);
});
afterAll(() => service.stop());

type Answer = Record<string, unknown>;
async function ask(query: string, variables: Record<string, unknown> = {}, actor = nobody): Promise<Answer> {
  const { data, codes } = await service.ask<Answer>(actor, query, variables);
  expect(codes).toEqual([]);
  return data ?? {};
}

const draft = (over: Record<string, unknown> = {}) =>
  soon(chair, 'draftJointProgramme', 'jointProgramme', {
    title: 'Chương trình phối hợp công tác dân vận chính quyền',
    kind: 'PROGRAMME',
    from: '2020-01-01',
    to: '2025-12-31',
    coordinatorId: government.id,
    signatoryIds: [government.id, front.id],
    on: '2020-01-02',
    ...over,
  });
const step = (jointProgrammeId: string, mutation: string, input: Record<string, unknown> = {}, actor = chair) =>
  done(actor, mutation, 'jointProgramme', { jointProgrammeId, ...input });

async function taskOf(jointProgrammeId: string, dueOn: string, on: string): Promise<string> {
  await step(jointProgrammeId, 'addJointTask', {
    ...{ title: 'Giữ gìn tuyến đường sạch, đẹp', leadId: front.id, coOperatorIds: [womensUnion.id], dueOn, on },
  });
  const { jointProgramme } = await ask('query ($id: ID!) { jointProgramme(id: $id) { tasks { id } } }', { id: jointProgrammeId });
  return (jointProgramme as { tasks: { id: string }[] }).tasks.at(-1)?.id ?? '';
}

/** Signed by both and under way. */
async function underWay(over: Record<string, unknown> = {}): Promise<string> {
  const id = await draft(over);
  const on = String(over.on ?? '2020-01-02');
  await step(id, 'signJointProgramme', { organizationId: government.id, on });
  await step(id, 'signJointProgramme', { organizationId: front.id, on }, leaderOf(front));
  await step(id, 'activateJointProgramme', { on });
  return id;
}

it('is signed by each in its own name, carried out, reviewed twice, and gone on with', async () => {
  const parent = await underWay();
  const plan = { kind: 'ANNUAL_PLAN', parentId: parent, from: '2022-01-01', to: '2022-12-31', on: '2022-01-05' };
  const id = await draft(plan);
  const task = await taskOf(id, '2022-06-30', '2022-01-06');
  const forAnother = await mutate(chair, 'signJointProgramme', 'jointProgramme', { jointProgrammeId: id, organizationId: front.id });
  expect(forAnother.errors).toEqual([{ code: 'NOT_YOUR_ORGANIZATION', path: ['organizationId'] }]);
  await step(id, 'signJointProgramme', { organizationId: government.id, on: '2022-01-10' });
  await step(id, 'signJointProgramme', { organizationId: front.id, on: '2022-01-12' }, leaderOf(front));
  await step(id, 'activateJointProgramme', { on: '2022-02-01' });
  await step(id, 'reportJointTaskProgress', { taskId: task, percent: 100, on: '2022-06-15' }, leaderOf(womensUnion));
  await step(id, 'reviewJointProgrammeMidYear', { conclusion: 'Đạt tiến độ', on: '2022-07-15' });
  await step(id, 'reviewJointProgrammeYearEnd', { conclusion: 'Hoàn thành', on: '2022-12-15' });
  const next = await step(id, 'renewJointProgramme', { from: '2023-01-01', to: '2023-12-31', on: '2022-12-20' });
  const { jointProgramme } = await ask(
    `query ($id: ID!) { jointProgramme(id: $id) {
      status signedOn year parent { id annualPlans { nodes { id year } } }
      tasks { percent completedOn lead { id } coOperators { id } } standing { taskCount doneCount overdueCount }
      midYearReview { doneCount conclusion } yearEndReview { on } renewedBy { id status year renewalOf { id } signatories { signedOn } }
      history(first: 3) { nodes { type } }
    } }`,
    { id },
  );
  const plans = [
    { id, year: 2022 },
    { id: next, year: 2023 },
  ];
  expect(jointProgramme).toEqual({
    ...{ status: 'RENEWED', signedOn: '2022-01-12', year: 2022, parent: { id: parent, annualPlans: { nodes: plans } } },
    tasks: [{ percent: 100, completedOn: '2022-06-15', lead: { id: front.id }, coOperators: [{ id: womensUnion.id }] }],
    ...{ standing: { taskCount: 1, doneCount: 1, overdueCount: 0 }, midYearReview: { doneCount: 1, conclusion: 'Đạt tiến độ' } },
    ...{ yearEndReview: { on: '2022-12-15' } },
    renewedBy: { id: next, status: 'DRAFT', year: 2023, renewalOf: { id }, signatories: [{ signedOn: null }, { signedOn: null }] },
    history: { nodes: [{ type: 'JointProgrammeDrafted' }, { type: 'JointTaskAdded' }, { type: 'JointProgrammeSignedBy' }] },
  });
  const input = { title: 'Kế hoạch thứ hai', ...plan, coordinatorId: government.id, signatoryIds: [government.id, front.id] };
  expect((await mutate(chair, 'draftJointProgramme', 'jointProgramme', input)).errors).toEqual([
    { code: 'PLAN_IS_THERE', path: ['parentId'] },
  ]);
});

it('tells of an overdue task by itself, and counts it', async () => {
  const id = await underWay({ title: 'Quá hạn', from: '2021-01-01', to: '2021-12-31', on: '2021-01-02' });
  await taskOf(id, '2021-06-30', '2021-02-01');
  // The sweep of the service's start has passed already; what its next one would do is done here, on the service's own database.
  const connection = mongoConnection(service.mongoUrl);
  await tellOverdueTasks(
    stores(connection, () => {}),
    new Date(),
  );
  await connection.close();
  await eventually(async () => {
    const { jointProgramme } = await ask(
      'query ($id: ID!) { jointProgramme(id: $id) { tasks { dueOn overdueSince } history { nodes { type } } } }',
      { id },
    );
    expect(jointProgramme).toMatchObject({ tasks: [{ dueOn: '2021-06-30', overdueSince: expect.stringMatching(/^\d{4}-/) }] });
    const told = (jointProgramme as { history: { nodes: { type: string }[] } }).history.nodes.filter(
      ({ type }) => type === 'JointTaskBecameOverdue',
    );
    expect(told).toHaveLength(1);
  });
  const { jointProgrammeStatistics, units } = await ask(
    `query ($id: ID!, $units: [_Any!]!) {
      jointProgrammeStatistics(filter: { id: { eq: $id } }, groupBy: [YEAR, MONTH, STATUS]) {
        total { count signed tasks overdueTasks completion { numerator denominator value } averageProgress { value } }
        groups { key { year month status } count }
      }
      units: _entities(representations: $units) {
        ... on AdministrativeUnit { jointProgrammeStatistics(filter: { id: { eq: $id } }) { total { overdueTasks } } }
        ... on Organization { jointProgrammes(filter: { id: { eq: $id } }) { nodes { id } } }
      }
    }`,
    {
      id,
      units: [
        { __typename: 'AdministrativeUnit', code: 'TAY_HO' },
        { __typename: 'Organization', id: front.id },
      ],
    },
  );
  expect(jointProgrammeStatistics).toEqual({
    total: {
      ...{ count: 1, signed: 1, tasks: 1, overdueTasks: 1 },
      ...{ completion: { numerator: 0, denominator: 1, value: 0 }, averageProgress: { value: 0 } },
    },
    groups: [{ key: { year: 2021, month: '2021-01', status: 'ACTIVE' }, count: 1 }],
  });
  expect(units).toEqual([{ jointProgrammeStatistics: { total: { overdueTasks: 1 } } }, { jointProgrammes: { nodes: [{ id }] } }]);
});

it('says who may do what: each signs for itself, who co-operates reports progress, nobody else does anything', async () => {
  const id = await draft({ title: 'Ai được làm gì' });
  const allowedTo = async (actor: Actor) => {
    const { jointProgramme } = await ask(
      'query ($id: ID!) { jointProgramme(id: $id) { availableActions { name allowed } } }',
      { id },
      actor,
    );
    const { availableActions } = jointProgramme as { availableActions: { name: string; allowed: boolean }[] };
    return availableActions.filter(({ allowed }) => allowed).map(({ name }) => name);
  };
  expect(await allowedTo(chair)).toEqual(['addJointTask', 'signJointProgramme']);
  expect(await allowedTo(leaderOf(womensUnion))).toEqual([]);
  expect(await allowedTo(nobody)).toEqual([]);
  const alone = await mutate(leaderOf(womensUnion), 'addJointTask', 'jointProgramme', {
    ...{ jointProgrammeId: id, title: 'Việc khác', leadId: government.id, coOperatorIds: [womensUnion.id], dueOn: '2022-01-01' },
  });
  expect(alone.codes).toEqual(['FORBIDDEN']);
});
