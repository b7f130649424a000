import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { annualPlan, cleanStreets } from '../src/domain/joint-programme/examples.ts';
import type { JointProgrammeCommand } from '../src/domain/joint-programme/types.ts';
import { tellOverdueTasks } from '../src/reactions/overdue-tasks.ts';
import { openStores } from './open-stores.ts';

const { kept, start, stop } = openStores(inject('mongoUrl'));
beforeAll(start);
afterAll(stop);

const now = new Date('2022-07-01T01:00:00Z'); // eight in the morning in Hanoi
const today = '2022-07-01';
let keys = 0;
async function tell(id: string, command: JointProgrammeCommand): Promise<void> {
  keys += 1;
  const actor = { id: 'somebody', roles: ['LEADER'], organizationId: null } as const;
  const outcome = await kept.jointProgrammes.execute(id, command, { actor, now, idempotencyKey: `key-${keys}`, input: command });
  expect(outcome.ok).toBe(true);
}

/** A plan under way with tasks due on these days. */
async function planWith(dueOns: readonly string[]): Promise<string> {
  const id = randomUUID();
  const dated = { on: '2022-01-05', today };
  await tell(id, { type: 'draft', programme: { ...annualPlan, id, parentId: randomUUID() }, ...dated });
  for (const [at, dueOn] of dueOns.entries())
    await tell(id, { type: 'addTask', task: { ...cleanStreets, id: `task-${at}`, dueOn }, ...dated });
  for (const { organizationId } of annualPlan.signatories)
    await tell(id, { type: 'sign', organizationId, actingFor: organizationId, ...dated });
  await tell(id, { type: 'activate', ...dated });
  return id;
}
const toldOf = async (id: string) => {
  const { events } = await kept.jointProgrammes.history(id, 0, 100);
  return events.filter(({ type }) => type === 'JointTaskBecameOverdue').map(({ change }) => change);
};

it('tells of each due date that has passed once, however many replicas look and however often', async () => {
  const id = await planWith(['2022-06-29', '2022-06-30', '2022-07-01']);
  await Promise.all([1, 2, 3, 4].map(() => tellOverdueTasks(kept, now)));
  await tellOverdueTasks(kept, now);
  const told = await toldOf(id);
  expect(told.map(({ taskId, dueOn }) => [taskId, dueOn]).sort()).toEqual([
    ['task-0', '2022-06-29'],
    ['task-1', '2022-06-30'],
  ]);
});

it('tells on the next day of what was due today', async () => {
  const id = await planWith(['2022-07-01']);
  await tellOverdueTasks(kept, now);
  expect(await toldOf(id)).toEqual([]);
  await tellOverdueTasks(kept, new Date('2022-07-01T16:59:59Z'));
  expect(await toldOf(id)).toEqual([]);
  await tellOverdueTasks(kept, new Date('2022-07-01T17:00:00Z')); // midnight in Hanoi
  expect(await toldOf(id)).toEqual([{ taskId: 'task-0', leadId: cleanStreets.leadId, dueOn: '2022-07-01', on: '2022-07-02' }]);
});
