import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { access, newDatabase, newKey, ringOf, type VaultStores, vaultStores } from './vault-stores.ts';

const replicas: VaultStores[] = [];
const ring = ringOf(newKey(1));
const one = (): VaultStores => {
  const [replica] = replicas;
  if (!replica) throw new Error('no replica');
  return replica;
};
/** A replica with a log of its own, of so many entries. */
async function logged(entries: number): Promise<VaultStores> {
  const replica = await vaultStores(newDatabase(inject('mongoUrl')), ring);
  replicas.push(replica);
  for (let place = 0; place < entries; place += 1) await replica.accessLog.append(access({ petitionId: `p${place}` }));
  return replica;
}
const faultsOf = async ({ accessLog }: VaultStores) => (await accessLog.verify()).faults.map(({ fault }) => fault);
const idOf = (place: number) => String(place).padStart(15, '0') as never;

beforeAll(async () => {
  const url = newDatabase(inject('mongoUrl'));
  for (let count = 0; count < 4; count += 1) replicas.push(await vaultStores(url, ring));
});
afterAll(() => Promise.all(replicas.map((replica) => replica.stop())));

it('is one chain, whole, when several replicas append at once', async () => {
  const heads = await Promise.all(
    replicas.flatMap(({ accessLog }, replica) =>
      Array.from({ length: 25 }, (_, place) => accessLog.append(access({ actorId: `replica-${replica}`, petitionId: `p${place}` }))),
    ),
  );
  expect(heads.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, place) => place + 1));
  expect(await one().accessLog.verify()).toMatchObject({ faults: [], head: { sequence: 100 } });
});

it('goes on after one who wrote its entry and died before it moved the head', async () => {
  const replica = await logged(3);
  const [second] = (await replica.db
    .collection('vault_access_log')
    .find({ _id: idOf(2) })
    .toArray()) as unknown as { hash: string }[];
  await replica.db.collection('vault_access_head').updateOne({}, { $set: { sequence: 2, hash: second?.hash } });
  expect(await faultsOf(replica)).toEqual([]);
  expect((await replica.accessLog.append(access())).sequence).toBe(4);
  expect(await faultsOf(replica)).toEqual([]);
});

it('shows an entry that was edited in the database', async () => {
  const replica = await logged(4);
  await replica.db.collection('vault_access_log').updateOne({ _id: idOf(2) }, { $set: { actorId: 'somebody else' } });
  expect(await faultsOf(replica)).toEqual(['CHANGED']);
});

it('shows an entry that was deleted from the database', async () => {
  const replica = await logged(4);
  await replica.db.collection('vault_access_log').deleteOne({ _id: idOf(2) });
  expect(await faultsOf(replica)).toEqual(['MISSING']);
});

it('shows an end that was cut off, also after more has been appended', async () => {
  const replica = await logged(4);
  await replica.db.collection('vault_access_log').deleteMany({ _id: { $gt: idOf(2) } });
  expect(await faultsOf(replica)).toEqual(['CUT_OFF']);
  await replica.accessLog.append(access());
  expect(await faultsOf(replica)).toEqual(['MISSING']);
});

it('shows by a head noted outside that the database was put back to an older state', async () => {
  const replica = await logged(2);
  const noted = await replica.accessLog.append(access());
  const [second] = (await replica.db
    .collection('vault_access_log')
    .find({ _id: idOf(2) })
    .toArray()) as unknown as { hash: string }[];
  await replica.db.collection('vault_access_log').deleteOne({ _id: idOf(3) });
  await replica.db.collection('vault_access_head').updateOne({}, { $set: { sequence: 2, hash: second?.hash } });
  expect(await faultsOf(replica)).toEqual([]);
  expect((await replica.accessLog.verify(noted)).faults.map(({ fault }) => fault)).toEqual(['ANCHOR_DIFFERS']);
});
