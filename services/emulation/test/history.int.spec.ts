import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { district } from './places.ts';

const leader: Actor = { id: 'account-of-the-leader', roles: ['LEADER'], organizationId: district.id };
const anybody: Actor = { id: 'anonymous', roles: ['PUBLIC'], organizationId: null };

let service: EmulationService;
let keys = 0;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district);
});
afterAll(() => service.stop());

async function done(mutation: string, inputType: string, input: Record<string, unknown>): Promise<string> {
  keys += 1;
  const query = `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) { programme { id } errors { code } } }`;
  const { data } = await service.ask<{ done: { programme: { id: string } | null; errors: unknown[] } }>(leader, query, {
    input: { idempotencyKey: `key-${keys}`, ...input },
  });
  expect(data?.done.errors).toEqual([]);
  return data?.done.programme?.id ?? '';
}

const launched = () =>
  eventually(() =>
    done('launchEmulationProgramme', 'LaunchEmulationProgrammeInput', {
      name: 'Dân vận khéo',
      kind: 'MOVEMENT',
      launchingOrganizationId: district.id,
      from: '2009-01-01',
    }),
  );

type Told = { version: number; type: string; change: string; actor: { roles: string[]; organization: { id: string } | null } | null };
type History = { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };

async function historyOf(id: string, page: { first?: number; after?: string } = {}) {
  const query = `query ($id: ID!, $first: Int = 20, $after: String) { emulationProgramme(id: $id) { history(first: $first, after: $after) {
    nodes { version type time change legalBasis actor { roles organization { id } } } pageInfo { hasNextPage endCursor } totalCount } } }`;
  return service.ask<{ emulationProgramme: { history: History } | null }>(anybody, query, { id, ...page });
}

it('tells what happened to a programme, for which organization, and never by whose account', async () => {
  const id = await launched();
  await done('closeEmulationProgramme', 'CloseEmulationProgrammeInput', { programmeId: id, on: '2022-12-31' });
  const { data, codes } = await historyOf(id);
  expect(codes).toEqual([]);
  const history = data?.emulationProgramme?.history;
  const actor = { roles: ['LEADER'], organization: { id: district.id } };
  expect(history?.nodes).toMatchObject([
    { version: 1, type: 'ProgrammeLaunched', actor },
    { version: 2, type: 'ProgrammeClosed', actor },
  ]);
  expect(JSON.parse(history?.nodes[1]?.change ?? '')).toEqual({ on: '2022-12-31' });
  expect(history?.totalCount).toBe(2);
  expect(JSON.stringify(data)).not.toContain(leader.id);
});

it('is read page by page, and its cursors are good for its own record only', async () => {
  const id = await launched();
  await done('closeEmulationProgramme', 'CloseEmulationProgrammeInput', { programmeId: id, on: '2022-12-31' });
  const first = (await historyOf(id, { first: 1 })).data?.emulationProgramme?.history;
  expect(first).toMatchObject({ nodes: [{ version: 1 }], pageInfo: { hasNextPage: true } });
  const after = first?.pageInfo.endCursor ?? '';
  expect((await historyOf(id, { first: 1, after })).data?.emulationProgramme?.history).toMatchObject({
    nodes: [{ version: 2 }],
    pageInfo: { hasNextPage: false },
  });
  expect((await historyOf(await launched(), { after })).codes).toEqual(['BAD_USER_INPUT']);
});
