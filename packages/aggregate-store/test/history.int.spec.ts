import { allShards } from '@danvan/messaging';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { meta, type TallyService, tallyService, tokens } from './tally.ts';

let service: TallyService;
beforeAll(async () => {
  service = await tallyService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

const add = (id: string, over: Parameters<typeof meta>[0] = {}) => service.store.execute(id, { type: 'add', id }, meta(over));
const versions = ({ events }: { events: readonly { version: number }[] }) => events.map(({ version }) => version);

/** What the relay does with what waits, without a broker. */
async function publishAll() {
  const { records } = await service.outbox.pending(allShards, 100);
  await service.outbox.append(records);
  await service.outbox.clear(records, tokens(1));
}

it('tells each event once, whether it is logged, waits, or is both', async () => {
  await add('a');
  await publishAll();
  await add('a');
  await service.outbox.append((await service.outbox.pending(allShards, 100)).records);
  await add('a');
  expect(versions(await service.store.history('a', 0, 10))).toEqual([1, 2, 3]);
});

it('goes on after a version, and says whether there is more', async () => {
  for (let count = 0; count < 5; count += 1) await add('b');
  await publishAll();
  expect(await service.store.history('b', 0, 2)).toMatchObject({ hasNextPage: true, events: [{ version: 1 }, { version: 2 }] });
  expect(await service.store.history('b', 2, 3)).toMatchObject({
    hasNextPage: false,
    events: [{ version: 3 }, { version: 4 }, { version: 5 }],
  });
  expect(await service.store.history('b', 5, 3)).toEqual({ hasNextPage: false, events: [] });
});

it('keeps who did it and for which organization, but never a citizen', async () => {
  await add('c', { actor: { id: 'account-7', roles: ['OFFICER'], organizationId: 'ward' } });
  await add('c', { actor: { id: 'citizen-1', roles: ['CITIZEN'], organizationId: null } });
  const { events } = await service.store.history('c', 0, 10);
  expect(events.map(({ actor }) => actor)).toEqual([
    { id: 'account-7', roles: ['OFFICER'], organizationId: 'ward' },
    { id: null, roles: ['CITIZEN'], organizationId: null },
  ]);
});

it('is empty for what there is not', async () => {
  expect(await service.store.history('nobody', 0, 10)).toEqual({ hasNextPage: false, events: [] });
});
