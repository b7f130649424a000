import { createLog } from '@danvan/runtime';
import { eventually } from '@danvan/testkit';
import { expect, inject, it } from 'vitest';
import { commandsAfter, openCommand } from '../src/domain/case/case-samples.ts';
import { deadlineSweeper } from '../src/sweeper/deadline-sweeper.ts';
import { raiseDue } from '../src/sweeper/raise-due.ts';
import { openStores } from './open-stores.ts';

type Opened = Awaited<ReturnType<typeof openStores>>;

const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);
const meta = (key: string) => ({
  actor: { id: 'officer', roles: ['OFFICER' as const], organizationId: null },
  now: noon('2026-08-05'),
  idempotencyKey: key,
  input: null,
});

/** Complaints whose acceptance is due on 12 August 2026, a Wednesday: 7 working days from Monday the 3rd. */
async function complaints({ kept }: Opened, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, index) => `case-${index}`);
  for (const id of ids) {
    const outcome = await kept.cases.execute(id, openCommand('COMPLAINT', { id }), meta('open'));
    expect(outcome.ok).toBe(true);
  }
  return ids;
}

/** Type and deadline of everything that was announced, by what the outboxes hold. */
async function announced({ kept }: Opened): Promise<readonly string[]> {
  const documents = await kept.cases.model
    .find({}, { outbox: 1 })
    .lean<{ _id: string; outbox: { type: string; change: { key: string } }[] }[]>();
  return documents.flatMap(({ _id, outbox }) =>
    outbox.filter(({ type }) => type.startsWith('Deadline')).map(({ type, change }) => `${_id} ${type} ${change.key}`),
  );
}

it('announces each deadline once as near and once as missed, whoever sweeps and how often', async () => {
  const first = await openStores(inject('mongoUrl'));
  await complaints(first, 30);
  const second = await openStores(inject('mongoUrl'), first.name);
  try {
    const sweep = (day: string) => Promise.all([first, second, first].map(({ kept }) => raiseDue(kept.cases, noon(day))));
    await sweep('2026-08-06');
    expect(await announced(first)).toEqual([]);

    const told = await sweep('2026-08-07'); // three working days before
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(30);
    await sweep('2026-08-12'); // the last day
    const near = await announced(first);
    expect(near).toHaveLength(30);
    expect(new Set(near).size).toBe(30);
    expect(near[0]).toContain('DeadlineApproaching COMPLAINT_ACCEPTANCE');

    await sweep('2026-08-13');
    await first.close();
    const restarted = await openStores(inject('mongoUrl'), first.name);
    await raiseDue(restarted.kept.cases, noon('2026-08-20'));
    const all = await announced(restarted);
    expect(new Set(all).size).toBe(60);
    expect(all).toHaveLength(60);
    expect(await restarted.kept.cases.model.countDocuments({ 'derived.watchedFrom': { $ne: null } })).toBe(0);
    await restarted.close();
  } finally {
    await second.close();
  }
});

it('leaves alone what was met, and what is suspended', async () => {
  const opened = await openStores(inject('mongoUrl'));
  const { kept } = opened;
  const [id = ''] = await complaints(opened, 1);
  for (const type of ['accept', 'assignVerifier', 'suspend', 'notifyParties'] as const) {
    const state = await kept.cases.load(id);
    if (!state) throw new Error('no case');
    expect(await kept.cases.execute(id, commandsAfter(state)[type], meta(type))).toMatchObject({ ok: true });
  }
  await raiseDue(kept.cases, noon('2028-01-10'));
  expect(await announced(opened)).toEqual([]);
  const suspended = await kept.cases.load(id);
  if (!suspended) throw new Error('no case');
  await kept.cases.execute(id, commandsAfter(suspended).resume, meta('resume'));
  await raiseDue(kept.cases, noon('2028-01-10'));
  expect(await announced(opened)).toEqual(['case-0 DeadlineMissed COMPLAINT_RESOLUTION_FIRST']);
  await opened.close();
});

it('does not stand in the way of a step that is recorded late', async () => {
  const opened = await openStores(inject('mongoUrl'));
  const { kept } = opened;
  const [id = ''] = await complaints(opened, 1);
  await raiseDue(kept.cases, noon('2026-09-30'));
  const state = await kept.cases.load(id);
  if (!state) throw new Error('no case');
  expect(state.deadlines[0]).toMatchObject({ missedOn: '2026-09-30' });
  const accepted = await kept.cases.execute(id, { ...commandsAfter(state).accept, on: '2026-08-11' }, meta('accept'));
  expect(accepted).toMatchObject({ ok: true, state: { status: 'ACCEPTED', acceptedOn: '2026-08-11' } });
  await opened.close();
});

it('sweeps as a part of the service, by the clock that it is given, until it is stopped', async () => {
  const opened = await openStores(inject('mongoUrl'));
  await complaints(opened, 1);
  const log = createLog('tests', 'silent');
  const sweeper = deadlineSweeper({ watched: [opened.kept.cases], clock: () => noon('2026-08-13') });
  await sweeper.start({ name: 'tests', log, fail: (reason) => Promise.reject(reason), notReady: async () => [] });
  await eventually(async () => expect(await announced(opened)).toEqual(['case-0 DeadlineMissed COMPLAINT_ACCEPTANCE']));
  await sweeper.stop();
  await opened.close();
});
