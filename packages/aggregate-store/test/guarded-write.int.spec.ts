import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { meta, type TallyService, tallyService } from './tally.ts';

let service: TallyService;
beforeAll(async () => {
  service = await tallyService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

const range = (length: number) => Array.from({ length }, (_, index) => index);

it('writes state, version and unpublished event together', async () => {
  await service.store.execute('a', { type: 'add', id: 'a' }, meta());
  const document = await service.tallies.model.findOne({ _id: 'a' }).lean();
  expect(document).toMatchObject({ count: 1, version: 1, outbox: [{ type: 'Added', version: 1, after: { id: 'a', count: 1 } }] });
  expect(document?.unpublishedSince).toBeInstanceOf(Date);
});

it('has one winner among 100 decisions with the same expected version', async () => {
  await service.store.execute('b', { type: 'add', id: 'b' }, meta());
  const answers = await Promise.allSettled(
    range(100).map(() => service.store.execute('b', { type: 'add', id: 'b' }, meta({ expectedVersion: 1 }))),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(
    answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.name] : [])).every((name) => name === 'VersionConflict'),
  ).toBe(true);
  expect((await service.store.load('b'))?.count).toBe(2);
});

it('does a command once however often its key is repeated, and gives each repeat the answer', async () => {
  const repeated = meta({ idempotencyKey: 'once' });
  const answers = await Promise.all(range(50).map(() => service.store.execute('c', { type: 'add', id: 'c' }, repeated).catch(() => null)));
  const done = answers.filter((answer) => answer !== null);
  expect(done.length).toBeGreaterThan(0);
  expect(done.every((answer) => answer.ok && answer.state.count === 1)).toBe(true);
  expect((await service.store.load('c'))?.version).toBe(1);
  expect(await service.store.execute('c', { type: 'add', id: 'c' }, repeated)).toMatchObject({ ok: true, replayed: true });
});

it('refuses the same key with another input', async () => {
  await service.store.execute('d', { type: 'add', id: 'd' }, meta({ idempotencyKey: 'k', input: { first: true } }));
  await expect(
    service.store.execute('d', { type: 'add', id: 'd' }, meta({ idempotencyKey: 'k', input: { first: false } })),
  ).rejects.toThrow('idempotency key');
  expect((await service.store.load('d'))?.version).toBe(1);
});

it('decides again when it lost a race, and never past the rule', async () => {
  const answers = await Promise.allSettled(range(10).map(() => service.store.execute('e', { type: 'add', id: 'e', limit: 3 }, meta())));
  const accepted = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok);
  expect((await service.store.load('e'))?.count).toBe(accepted.length);
  expect(accepted.length).toBeLessThanOrEqual(3);
});

it('writes nothing when the rules refuse', async () => {
  expect(await service.store.execute('f', { type: 'add', id: 'f', limit: 0 }, meta())).toMatchObject({
    ok: false,
    refusal: { code: 'FULL' },
  });
  expect(await service.store.load('f')).toBeNull();
});

it('keeps out who may not act on it', async () => {
  await service.store.execute('g', { type: 'add', id: 'g' }, meta());
  await expect(service.store.execute('g', { type: 'add', id: 'g' }, meta({ permits: () => false }))).rejects.toMatchObject({
    name: 'NotPermitted',
  });
});
