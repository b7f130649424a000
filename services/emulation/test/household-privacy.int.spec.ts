import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { done, storyOf } from './consensus-story.ts';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { everythingKept } from './everything-kept.ts';
import {
  admin,
  analyst,
  assessor,
  citizen,
  clerk,
  neighbour,
  nobody,
  secretary,
  team4,
  team5,
  teamMember,
  thuyKhue,
  wardCommittee,
} from './places-of-thuy-khue.ts';

const canary = 'Trần Thị Bí Mật';
const address = 'Số 7 ngõ Kín';
const words = 'Gia đình nói điều riêng tư';
const code = 'HO-777';

let service: EmulationService;
let campaignId: string;
let householdId: string;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publishUnit(thuyKhue);
  await service.publish(wardCommittee, team4, team5);
  const story = storyOf(service);
  const plan = { projectName: 'Dự án', projectCode: 'P-1', unitCode: 'THUY_KHUE', teamId: team4.id, on: '2022-01-10' };
  campaignId = await eventually(async () => done(await story.plan(secretary, plan)));
  await eventually(async () => done(await story.list(teamMember, campaignId, [{ code, headName: canary, address }], '2022-01-11')));
  done(await story.campaignStep(secretary, 'activate', { campaignId, on: '2022-01-12' }));
  householdId = done(
    await story.visit(teamMember, campaignId, code, 'OBJECTING', '2022-02-01', { note: words, visitors: 'Ông Tổ Trưởng' }),
  );
});
afterAll(() => service.stop());

const rows = `nodes { id code stance person { headName address } visits { on concern note { visitors note } } } totalCount`;
const paths = {
  'the campaign’s list': `query ($id: ID!) { consensusCampaign(id: $id) { id households { ${rows} } } }`,
  'the list under many campaigns': `{ consensusCampaigns { nodes { id households(filter: { code: { contains: "7" } }) { ${rows} } } } }`,
  'the campaign as an entity': `query ($id: ID!) { _entities(representations: [{ __typename: "ConsensusCampaign", id: $id }]) {
    ... on ConsensusCampaign { id households { ${rows} } }
  } }`,
  'the household by its id': `query ($household: ID!) { household(id: $household) { id code person { headName address } visits { note { note } } campaign { id } } }`,
  'the answer to a visit': `mutation ($id: ID!, $code: String!) { recordHouseholdVisit(
    input: { idempotencyKey: "probe", campaignId: $id, householdCode: $code, stance: AGREED, on: "2022-03-01" }
  ) { household { code person { headName } } campaign { households { nodes { code } } } errors { code message } } }`,
  'the answer to an erasure': `mutation ($id: ID!, $code: String!) { eraseHouseholdPerson(
    input: { idempotencyKey: "probe", campaignId: $id, householdCode: $code }
  ) { household { code person { headName } } errors { code message } } }`,
  'the answer to a listing': `mutation ($id: ID!, $code: String!) { listHouseholds(
    input: { idempotencyKey: "probe", campaignId: $id, households: [{ code: $code, headName: "x" }] }
  ) { campaign { households { nodes { code person { headName } } } } errors { code message } } }`,
};
const strangers: readonly (readonly [string, Actor])[] = [
  ['nobody', nobody],
  ['a citizen', citizen],
  ['an analyst', analyst],
  ['an administrator', admin],
  ['an assessor of the ward', assessor],
  ['a member of another team', neighbour],
  ['an officer above the team who does not lead it', clerk],
];
const attempts = strangers.flatMap(([who, actor]) => Object.entries(paths).map(([path, query]) => ({ who, actor, path, query })));

it.each(attempts)('shows $who no household by $path', async ({ actor, query }) => {
  const body = await service.askRaw(actor, query, { id: campaignId, household: householdId, code });
  for (const secret of [canary, address, words, 'Ông Tổ Trưởng', code]) expect(body).not.toContain(secret);
});

it.each([
  ['a member of the team', teamMember],
  ['the leader above it', secretary],
] as const)('shows %s the household, its person and the notes', async (_, actor) => {
  const { data, codes } = await service.ask(actor, paths['the campaign’s list'], { id: campaignId });
  expect(codes).toEqual([]);
  expect(JSON.stringify(data)).toContain(canary);
  expect(JSON.stringify(data)).toContain(words);
});

it('gives an analyst the counts', async () => {
  const query = `{ consensusStatistics(groupBy: [STANCE, CONCERN]) { total { households inAgreement { numerator denominator } visits }
    groups { key { stance } households } } }`;
  const { data, codes } = await service.ask(analyst, query);
  expect({ data, codes }).toEqual({
    codes: [],
    data: {
      consensusStatistics: {
        total: { households: 1, inAgreement: { numerator: 0, denominator: 1 }, visits: 1 },
        groups: [{ key: { stance: 'OBJECTING' }, households: 1 }],
      },
    },
  });
});

it('keeps names, addresses and words out of every collection but their own, and out of what it publishes', async () => {
  await eventually(async () => {
    const published = await service.published('emulation.household.v1');
    expect(published.length).toBeGreaterThanOrEqual(2);
    for (const secret of [canary, address, words, 'Ông Tổ Trưởng']) expect(published.join('\n')).not.toContain(secret);
  });
  for (const [name, documents] of await everythingKept(service.mongoUrl)) {
    if (name === 'household_persons' || name === 'visit_notes') continue;
    for (const secret of [canary, address, words, 'Ông Tổ Trưởng']) expect(documents, name).not.toContain(secret);
  }
});

it('does not repeat a name that was taken for a code', async () => {
  const query = `mutation ($input: ListHouseholdsInput!) { listHouseholds(input: $input) { listed errors { code message path } } }`;
  const input = { idempotencyKey: 'a-name', campaignId, households: [{ code: canary }], on: '2022-01-12' };
  const body = await service.askRaw(teamMember, query, { input });
  expect(body).toContain('HOUSEHOLD_CODE_NOT_OPAQUE');
  expect(body).not.toContain(canary);
});

it('forgets who lives there when a leader says so, and keeps what was counted', async () => {
  const story = storyOf(service);
  done(await story.list(teamMember, campaignId, [{ code: 'HO-888', headName: 'Phạm Văn Quên', address: 'Đâu đó' }], '2022-01-12'));
  done(await story.visit(teamMember, campaignId, 'HO-888', 'AGREED', '2022-02-03', { note: 'Lời sẽ quên' }));
  expect((await story.erase(teamMember, campaignId, 'HO-888')).codes).toEqual(['FORBIDDEN']);
  done(await story.erase(secretary, campaignId, 'HO-888'));
  const documents = (await everythingKept(service.mongoUrl)).map(([, text]) => text).join('\n');
  expect(documents).not.toContain('Phạm Văn Quên');
  expect(documents).not.toContain('Lời sẽ quên');
  expect((await story.figures(analyst, campaignId))?.consensus).toEqual({ inAgreement: 1, affected: 2, rate: 0.5 });
});
