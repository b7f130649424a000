import type { OrganizationView } from '@danvan/contracts';
import { eventually } from '@danvan/testkit';
import { expect, inject, it } from 'vitest';
import { openCommand } from '../src/domain/case/case-samples.ts';
import { resolverSuccession } from '../src/reactions/resolver-succession.ts';
import { openStores } from './open-stores.ts';
import { districtOf, wardOf } from './places.ts';

type Opened = Awaited<ReturnType<typeof openStores>>;

const district = districtOf('d-merge');
const old = wardOf(district, 'old');
const heir = wardOf(district, 'heir');
const meta = (key: string) => ({
  actor: { id: 'officer', roles: ['OFFICER' as const], organizationId: null },
  now: new Date('2026-08-05T05:00:00Z'),
  idempotencyKey: key,
  input: null,
});

async function openCases({ kept }: Opened): Promise<void> {
  const { id, unitCode, unitPath, path } = old;
  for (const caseId of ['c1', 'c2']) {
    const open = openCommand('REFLECTION', { id: caseId, resolver: { id, unitCode, unitPath, path } });
    expect(await kept.cases.execute(caseId, open, meta('open'))).toMatchObject({ ok: true });
  }
  const ended = { type: 'fileAway', on: '2026-08-06', today: '2026-08-07' } as const;
  expect(await kept.cases.execute('c2', ended, meta('end'))).toMatchObject({ ok: true });
}

const know = ({ kept }: Opened, { id, ...view }: OrganizationView) =>
  kept.organizations.model.create([{ _id: id, ...copied(view), version: 1 }]);
const copied = ({ name, type, unitCode, unitPath, level, parentId, path, status }: Omit<OrganizationView, 'id'>) => ({
  ...{ name, type, unitCode, unitPath, level, parentId, path, status },
});

/** The event of its end, as the organizations service would publish it. */
const gone = (successorIds: readonly string[]) => ({
  ...{ id: old.id, version: 7, type: 'OrganizationMerged', time: '2026-08-20T02:00:00Z', change: {}, traceparent: null },
  after: { ...old, status: 'DISSOLVED' as const, validTo: '2026-08-20', successorIds: [...successorIds] },
});

it('open cases follow the organization that took over; what has ended stays', async () => {
  const opened = await openStores(inject('mongoUrl'));
  await openCases(opened);
  await know(opened, heir);
  const reaction = resolverSuccession(opened.kept);
  await reaction.apply([gone([heir.id])]);
  await reaction.apply([gone([heir.id])]);
  expect(await opened.kept.cases.load('c1')).toMatchObject({ resolver: { id: heir.id, unitCode: heir.unitCode }, version: 2 });
  expect(await opened.kept.cases.load('c2')).toMatchObject({ resolver: { id: old.id } });
  await opened.close();
});

it('open cases are flagged where nobody took over, or several did', async () => {
  for (const successors of [[], [heir.id, 'another']]) {
    const opened = await openStores(inject('mongoUrl'));
    await openCases(opened);
    await resolverSuccession(opened.kept).apply([gone(successors)]);
    expect(await opened.kept.cases.load('c1')).toMatchObject({ resolver: { id: old.id }, resolverLostOn: '2026-08-20' });
    await opened.close();
  }
});

it('waits for a successor that has not arrived', async () => {
  const opened = await openStores(inject('mongoUrl'));
  await openCases(opened);
  const reaction = resolverSuccession(opened.kept);
  await expect(reaction.apply([gone([heir.id])])).rejects.toThrow('has not arrived yet');
  await know(opened, heir);
  await eventually(() => reaction.apply([gone([heir.id])]));
  expect(await opened.kept.cases.load('c1')).toMatchObject({ resolver: { id: heir.id } });
  await opened.close();
});
