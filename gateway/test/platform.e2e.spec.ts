import { eventually, type Stack, startStack } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type District, district, done } from './support/district.ts';

let stack: Stack;
let here: District;
beforeAll(async () => {
  stack = await startStack({ kafkaBrokers: inject('kafkaBrokers'), mongoUrl: inject('mongoUrl') });
  here = await district(stack, ['WARD_A', 'WARD_B', 'WARD_C']);
});
afterAll(() => stack?.stop());

const entryInput = (key: string, registrantId: string, over: object = {}) => ({
  idempotencyKey: key,
  kind: 'MODEL',
  title: `Mô hình ${key}`,
  pressingIssue: 'Rác thải ngõ phố',
  field: 'CULTURE_SOCIETY',
  subjectType: 'COLLECTIVE',
  year: 2022,
  programmeId: here.programme,
  registrantId,
  registeredLevel: 'GRASSROOTS',
  on: '2022-03-01',
  ...over,
});

const register = async (key: string, registrantId: string) =>
  done(await stack.as('OFFICER', here.districtParty), 'registerEntry', 'entry', 'RegisterEntryInput', entryInput(key, registrantId));

type Counted = { total: { count: number } };
const countOf = async (registrantId: string): Promise<number | undefined> => {
  const query = 'query($id: ID!) { emulationStatistics(filter: { registrantId: { eq: $id } }) { total { count } } }';
  const answer = await (await stack.as('ANALYST')).ask<{ emulationStatistics: Counted }>(query, { id: registrantId });
  return answer.data?.emulationStatistics.total.count;
};

it('counts an entry on its ward, from registration to recognition, in one query over the services', async () => {
  const [ward, registrant] = [here.wards[0], here.wardParties[0] ?? ''];
  const entryId = await eventually(() => register('story', registrant));
  const step = async (role: 'LEADER' | 'OFFICER' | 'ASSESSOR', mutation: string, type: string, input: object) =>
    done(await stack.as(role, here.districtParty), mutation, 'entry', type, { idempotencyKey: mutation, entryId, ...input });
  await step('LEADER', 'approveEntry', 'ApproveEntryInput', { approverId: here.districtParty, on: '2022-03-02' });
  await step('OFFICER', 'beginEntryImplementation', 'BeginEntryImplementationInput', { on: '2022-03-03' });
  await step('OFFICER', 'selfAssessEntry', 'SelfAssessEntryInput', { score: 80, on: '2022-10-01' });
  await step('ASSESSOR', 'inspectEntry', 'InspectEntryInput', { inspectorId: here.districtParty, score: 85, on: '2022-10-02' });
  await step('LEADER', 'recogniseEntry', 'RecogniseEntryInput', { level: 'DISTRICT', recogniserId: here.districtParty, on: '2022-11-01' });
  const query = `{ administrativeUnits(filter: { level: { eq: WARD } }) { nodes { code emulationStatistics(filter: { year: { eq: 2022 } }) { total { count recognised } } } } }`;
  const answer = await (await stack.as('ANALYST')).ask<{
    administrativeUnits: { nodes: { code: string; emulationStatistics: unknown }[] };
  }>(query);
  expect(answer.errors).toBeUndefined();
  const byWard = new Map(answer.data?.administrativeUnits.nodes.map(({ code, emulationStatistics }) => [code, emulationStatistics]));
  expect(byWard.get(ward ?? '')).toEqual({ total: { count: 1, recognised: 1 } });
  expect(byWard.get(here.wards[1] ?? '')).toEqual({ total: { count: 0, recognised: 0 } });
});

it('refuses a step that the lifecycle does not allow with the state and what is allowed there', async () => {
  const entryId = await eventually(() => register('too-early', here.districtParty));
  const query = 'mutation($input: RecogniseEntryInput!) { recogniseEntry(input: $input) { entry { id } errors { code message } } }';
  const input = { idempotencyKey: 'early', entryId, level: 'DISTRICT', recogniserId: here.districtParty, on: '2022-04-01' };
  const answer = await (await stack.as('LEADER', here.districtParty)).ask<{
    recogniseEntry: { entry: null; errors: { code: string; message: string }[] };
  }>(query, { input });
  expect(answer.data?.recogniseEntry.errors[0]?.code).toBe('ILLEGAL_TRANSITION');
  expect(answer.data?.recogniseEntry.errors[0]?.message).toMatch(/REGISTERED.*approve/);
});

it('asks for a token where one is needed, and refuses a role that may not', async () => {
  const query = 'mutation($input: RegisterEntryInput!) { registerEntry(input: $input) { errors { code } } }';
  const input = entryInput('forbidden', here.districtParty);
  const nobody = await (await stack.as('NOBODY')).ask(query, { input });
  expect(nobody.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  const analyst = await (await stack.as('ANALYST')).ask(query, { input });
  expect(analyst.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const outside = await (await stack.as('OFFICER', here.wardParties[1])).ask(query, {
    input: entryInput('outside', here.wardParties[0] ?? ''),
  });
  expect(outside.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

it('has one effect and one answer for a repeated key', async () => {
  const registrant = here.wardParties[2] ?? '';
  const ids = await Promise.all(Array.from({ length: 10 }, () => register('repeated', registrant)));
  expect(new Set(ids).size).toBe(1);
  expect(await countOf(registrant)).toBe(1);
});

it('loses nothing and doubles nothing when a service is killed in the middle of writes', async () => {
  const registrant = here.wardParties[1] ?? '';
  const keys = Array.from({ length: 60 }, (_, index) => `killed-${index}`);
  let acknowledged = 0;
  const write = async (key: string) => {
    await eventually(() => register(key, registrant), 60_000);
    acknowledged += 1;
    if (acknowledged === 10) await stack.platform.signal('emulation', 'SIGKILL').then(() => stack.platform.restart('emulation'));
  };
  await Promise.all(keys.map(write));
  expect(acknowledged).toBe(60);
  expect(await countOf(registrant)).toBe(60);
});

it('answers the other services’ fields while one is stopped, and names no host', async () => {
  await stack.platform.signal('emulation', 'SIGTERM');
  const query = '{ administrativeUnits { nodes { code emulationStatistics { total { count } } } } }';
  const answer = await (await stack.as('ANALYST')).ask<{ administrativeUnits: { nodes: { code: string; emulationStatistics: null }[] } }>(
    query,
  );
  await stack.platform.restart('emulation');
  expect(answer.data?.administrativeUnits.nodes.map(({ code }) => code)).toContain('WARD_A');
  expect(answer.data?.administrativeUnits.nodes.every(({ emulationStatistics }) => emulationStatistics === null)).toBe(true);
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toContain('SUBGRAPH_UNAVAILABLE');
  expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|:\d{4,5}/);
});

it.each([
  ['an unknown enum value', '{ administrativeUnits(filter: { level: { eq: VILLAGE } }) { totalCount } }'],
  ['a day that does not exist', '{ simulateDeadline(key: COMPLAINT_ACCEPTANCE, trigger: "2022-02-30") { deadline { key } } }'],
  ['a page that is too large', '{ organizations(first: 101) { totalCount } }'],
  ['a foreign cursor', '{ organizations(after: "abcdef") { totalCount } }'],
  ['an unknown field', '{ administrativeUnits { nodes { colour } } }'],
])('answers %s with BAD_USER_INPUT', async (_, query) => {
  const answer = await (await stack.as('ANALYST')).ask(query);
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toContain('BAD_USER_INPUT');
});

it('names the field of an input that speaks of an unknown organization', async () => {
  const query = 'mutation($input: RegisterEntryInput!) { registerEntry(input: $input) { errors { code path } } }';
  const answer = await (await stack.as('OFFICER', here.districtParty)).ask<{ registerEntry: unknown }>(query, {
    input: entryInput('nobody', 'no-such-id'),
  });
  expect(answer.data?.registerEntry).toEqual({ errors: [{ code: 'UNKNOWN_REGISTRANT', path: ['registrantId'] }] });
});
