import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { entryTeller, leaderOf } from './entries.ts';
import { district, wardOf } from './places.ts';

const [first, second, third, merged, lonely] = ['BUOI', 'YEN_PHU', 'TU_LIEN', 'XUAN_LA', 'PHU_THUONG'].map(wardOf);
const wards = [first, second, third, merged, lonely].filter((ward) => ward !== undefined);
const leader = leaderOf(district);

let service: EmulationService;
const { mutate, done, launch, register, recognise, step } = entryTeller(() => service);
let programmeId: string;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district, ...wards);
  programmeId = await launch(district);
});
afterAll(() => service.stop());

const ask = async <Data>(query: string, variables: Record<string, unknown>) => {
  const { data, codes } = await service.ask<Data>(leader, query, variables);
  expect(codes).toEqual([]);
  return data as Data;
};

type Spread = {
  emulationEntry: {
    replicationCount: number;
    spread: { reach: number; depth: number; organizationCount: number; unitCount: number; branches: object[] };
  };
};
const spreadQuery = `query ($id: ID!) { emulationEntry(id: $id) {
  replicationCount spread { reach depth organizationCount unitCount branches { entry { id } sourceId depth } }
} }`;

it('shows the tree of the entries that take an entry up, and tells the source of each', async () => {
  const root = await register(leader, programmeId, first?.id ?? '');
  await recognise(root, district);
  const child = await register(leader, programmeId, second?.id ?? '', { year: 2023, on: '2023-01-10', sourceId: root });
  await recognise(child, district, 80, 2023);
  const grandchild = await register(leader, programmeId, third?.id ?? '', { year: 2024, on: '2024-01-10', sourceId: child });
  await eventually(async () => {
    const { emulationEntry } = await ask<Spread>(spreadQuery, { id: root });
    expect(emulationEntry).toEqual({
      replicationCount: 1,
      spread: {
        ...{ reach: 2, depth: 2, organizationCount: 2, unitCount: 2 },
        branches: [
          { entry: { id: child }, sourceId: root, depth: 1 },
          { entry: { id: grandchild }, sourceId: child, depth: 2 },
        ],
      },
    });
  });
  const query = `query ($root: ID!) { emulationStatistics(filter: { withinSpreadOf: { eq: $root } }) {
    total { count replications averageScore { numerator denominator value } }
  } }`;
  await eventually(async () => {
    const { emulationStatistics } = await ask<{ emulationStatistics: object }>(query, { root });
    expect(emulationStatistics).toEqual({
      total: { count: 2, replications: 1, averageScore: { numerator: 80, denominator: 1, value: 80 } },
    });
  });
});

it('takes up only what is recognised', async () => {
  const root = await register(leader, programmeId, first?.id ?? '');
  const input = { kind: 'MODEL', title: 'Theo gương', pressingIssue: 'Rác', field: 'ECONOMY', subjectType: 'COLLECTIVE', year: 2023 };
  const { errors } = await mutate(leader, 'registerEntry', 'entry', {
    ...input,
    ...{ programmeId, registrantId: second?.id, registeredLevel: 'GRASSROOTS', sourceId: root, on: '2023-01-10' },
  });
  expect(errors).toEqual([{ code: 'SOURCE_NOT_RECOGNISED', path: ['sourceId'] }]);
});

it('registers an entry again for the next year, once, as the next edition', async () => {
  const old = await register(leader, programmeId, first?.id ?? '', { title: 'Ngõ xanh' });
  const next = await done(leader, 'reRegisterEntry', 'entry', { entryId: old, year: 2023, on: '2023-01-10' });
  const { emulationEntry } = await ask<{ emulationEntry: object }>(
    'query ($id: ID!) { emulationEntry(id: $id) { title year edition previousEdition { id edition nextEdition { id } } } }',
    { id: next },
  );
  const previousEdition = { id: old, edition: 1, nextEdition: { id: next } };
  expect(emulationEntry).toEqual({ title: 'Ngõ xanh', year: 2023, edition: 2, previousEdition });
  expect(await mutate(leader, 'reRegisterEntry', 'entry', { entryId: old, year: 2022, on: '2023-01-10' })).toMatchObject({
    errors: [{ code: 'EDITION_NOT_LATER', path: ['year'] }],
  });
  const twice = await mutate(leader, 'reRegisterEntry', 'entry', { entryId: old, year: 2024, on: '2024-01-10' });
  expect(twice.errors).toEqual([{ code: 'EDITION_IS_THERE', path: ['entryId'] }]);
});

const heldQuery = `query ($id: ID!, $organizations: [_Any!]!) {
  emulationEntry(id: $id) { registrant { id } holder { id } orphanedOn status }
  organizations: _entities(representations: $organizations) {
    ... on Organization { id recognisedEntries { nodes { id } } emulationStatistics { total { count recognised } } }
  }
}`;
type Held = { emulationEntry: object; organizations: { id: string; recognisedEntries: { nodes: { id: string }[] } }[] };
const organizations = (...ids: (string | undefined)[]) => ids.map((id) => ({ __typename: 'Organization', id }));

it('hands the entries of an organization that has gone into another to that one, where they are seen as recognised', async () => {
  if (!merged || !lonely) throw new Error('there are five wards');
  const entry = await register(leader, programmeId, merged.id);
  await recognise(entry, district);
  await service.publishGone(merged, '2024-01-01', third?.id ?? null);
  await eventually(async () => {
    const { emulationEntry, organizations: seen } = await ask<Held>(heldQuery, {
      id: entry,
      organizations: organizations(third?.id, merged.id),
    });
    expect(emulationEntry).toEqual({ registrant: { id: merged.id }, holder: { id: third?.id }, orphanedOn: null, status: 'RECOGNISED' });
    for (const organization of seen) expect(organization.recognisedEntries.nodes.map(({ id }) => id)).toContain(entry);
  });
  const late = await register(leader, programmeId, merged.id, { title: 'Kể lại sau' });
  const { emulationEntry } = await ask<Held>(heldQuery, { id: late, organizations: [] });
  expect(emulationEntry).toMatchObject({ registrant: { id: merged.id }, holder: { id: third?.id } });
});

it('flags the entries of an organization that has gone into none, until a leader gives them to another', async () => {
  if (!lonely) throw new Error('there are five wards');
  const entry = await register(leader, programmeId, lonely.id);
  expect(await mutate(leader, 'assignEntryHolder', 'entry', { entryId: entry, holderId: first?.id })).toMatchObject({
    errors: [{ code: 'HOLDER_IS_THERE' }],
  });
  await service.publishGone(lonely, '2024-01-01', null);
  await eventually(async () => {
    const { emulationEntry } = await ask<Held>(heldQuery, { id: entry, organizations: [] });
    expect(emulationEntry).toMatchObject({ holder: { id: lonely.id }, orphanedOn: '2024-01-01', status: 'REGISTERED' });
  });
  const { errors } = await mutate(leader, 'registerEntry', 'entry', {
    ...{ kind: 'MODEL', title: 'Quá muộn', pressingIssue: 'Rác', field: 'ECONOMY', subjectType: 'COLLECTIVE', year: 2024 },
    ...{ programmeId, registrantId: lonely.id, registeredLevel: 'GRASSROOTS', on: '2024-01-01' },
  });
  expect(errors).toEqual([{ code: 'REGISTRANT_NOT_ACTIVE', path: ['registrantId'] }]);
  await step(leader, entry, 'assignEntryHolder', { holderId: first?.id, on: '2024-02-01' });
  const { emulationEntry } = await ask<Held>(heldQuery, { id: entry, organizations: [] });
  expect(emulationEntry).toMatchObject({ registrant: { id: lonely.id }, holder: { id: first?.id }, orphanedOn: null });
});

it('says what may be done with an entry, and what stands in the way of the rest', async () => {
  const entry = await register(leader, programmeId, first?.id ?? '');
  await step(leader, entry, 'approveEntry', { approverId: district.id, on: '2022-03-01' });
  await step(leader, entry, 'beginEntryImplementation', { on: '2022-03-02' });
  await step(leader, entry, 'selfAssessEntry', { score: 70, on: '2022-10-01' });
  const actionsOf = async (actor: typeof leader) => {
    const query = 'query ($id: ID!) { emulationEntry(id: $id) { availableActions { name allowed blockedBy } } }';
    type Actions = { emulationEntry: { availableActions: { name: string; allowed: boolean; blockedBy: string | null }[] } };
    const { data } = await service.ask<Actions>(actor, query, { id: entry });
    return new Map(data?.emulationEntry.availableActions.map(({ name, ...action }) => [name, action]));
  };
  expect((await actionsOf(leader)).get('inspectEntry')).toEqual({ allowed: true, blockedBy: null });
  expect((await actionsOf(leader)).get('recogniseEntry')?.blockedBy).toMatch(/not possible in the state SELF_ASSESSED/);
  expect((await actionsOf(leaderOf(first ?? district))).get('inspectEntry')?.blockedBy).toMatch(/registered an entry does not inspect it/);
  expect((await actionsOf(leaderOf(second ?? district))).get('lapseEntry')?.blockedBy).toMatch(/does not cover/);
});

it('assesses by the criteria of the programme, and recognises nothing below them', async () => {
  const programme = await launch(district);
  const criteria = [
    { code: 'ISSUE', name: 'Giải quyết vấn đề bức xúc', weight: 60, threshold: 50 },
    { code: 'SPREAD', name: 'Sức lan tỏa', weight: 40 },
  ];
  const set = { programmeId: programme, year: 2022, kind: 'MODEL', subjectType: 'COLLECTIVE', criteria, passMark: 60 };
  await done(leader, 'defineCriteriaSet', 'programme', { ...set, on: '2022-01-05' });
  const entry = await register(leader, programme, first?.id ?? '');
  await step(leader, entry, 'approveEntry', { approverId: district.id, on: '2022-03-01' });
  await step(leader, entry, 'beginEntryImplementation', { on: '2022-03-02' });
  const plain = await mutate(leader, 'selfAssessEntry', 'entry', { entryId: entry, score: 90, on: '2022-10-01' });
  expect(plain.errors).toEqual([{ code: 'SCORE_IS_COMPUTED', path: ['score'] }]);
  const scores = (issue: number, spread: number) => [
    { code: 'ISSUE', points: issue, evidenceIds: ['photo-1'] },
    { code: 'SPREAD', points: spread },
  ];
  await step(leader, entry, 'selfAssessEntry', { byCriterion: scores(90, 80), on: '2022-10-01' });
  await done(leader, 'defineCriteriaSet', 'programme', { ...set, passMark: 99, on: '2022-10-15' });
  await step(leader, entry, 'inspectEntry', { inspectorId: district.id, byCriterion: scores(40, 100), on: '2022-11-01' });
  const query = `query ($id: ID!) { emulationEntry(id: $id) {
    selfAssessmentScore inspectionScore shortfalls criteriaSet { version passMark }
    selfAssessment { code points evidenceIds } inspection { code points }
    programme { criteriaSets { version } all: criteriaSets(allVersions: true) { version } }
  } }`;
  expect((await ask<{ emulationEntry: object }>(query, { id: entry })).emulationEntry).toEqual({
    ...{ selfAssessmentScore: 86, inspectionScore: 64, shortfalls: ['ISSUE'], criteriaSet: { version: 1, passMark: 60 } },
    selfAssessment: [
      { code: 'ISSUE', points: 90, evidenceIds: ['photo-1'] },
      { code: 'SPREAD', points: 80, evidenceIds: [] },
    ],
    inspection: [
      { code: 'ISSUE', points: 40 },
      { code: 'SPREAD', points: 100 },
    ],
    programme: { criteriaSets: [{ version: 2 }], all: [{ version: 1 }, { version: 2 }] },
  });
  const refused = await mutate(leader, 'recogniseEntry', 'entry', { entryId: entry, level: 'DISTRICT', recogniserId: district.id });
  expect(refused.errors).toEqual([{ code: 'CRITERIA_NOT_MET', path: [] }]);
  const another = await mutate(leader, 'recogniseEntry', 'entry', { entryId: entry, level: 'GRASSROOTS', recogniserId: first?.id });
  expect(another.errors).toEqual([{ code: 'NOT_YOUR_ORGANIZATION', path: ['recogniserId'] }]);
});
