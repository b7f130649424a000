import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { databaseUrl, root } from '@danvan/infra-dev';
import { eventually, type Stack, startStack } from '@danvan/testkit';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

/** The article's figures, as printed in it. */
const facts = JSON.parse(readFileSync(new URL('../data/facts.json', import.meta.url), 'utf8')) as {
  readonly totals: Readonly<Record<'MODEL' | 'EXEMPLAR', number>>;
  readonly byLevel: Readonly<Record<string, Readonly<Record<'MODEL' | 'EXEMPLAR', number>>>>;
  readonly registrationRatePercent: number;
};

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ kafkaBrokers: inject('kafkaBrokers'), mongoUrl: inject('mongoUrl') });
  await run('main.ts');
}, 300_000);
afterAll(() => stack?.stop());

async function run(script: string, ...args: string[]): Promise<string> {
  const env = { PATH: `${root}/node_modules/.bin`, GATEWAY_URL: stack.platform.gatewayUrl, DATA_DIR: stack.platform.settings.DATA_DIR };
  const { stdout } = await promisify(execFile)('node', [`${root}/infra/demo-data/src/${script}`, ...args], { env });
  return stdout;
}

type Table = {
  emulationStatistics: {
    total: { count: number };
    groups: { key: { kind: 'MODEL' | 'EXEMPLAR'; registeredLevel: string }; count: number }[];
  };
  registrationCoverage: { registered: number; affiliated: number; percent: number };
};
const articleQuery = `{
  emulationStatistics(filter: {year: {eq: 2022}}, groupBy: [KIND, REGISTERED_LEVEL]) { total { count } groups { key { kind registeredLevel } count } }
  registrationCoverage(year: 2022, unitCode: "TAY_HO") { registered affiliated percent }
}`;

async function expectTheArticle(): Promise<void> {
  const { data, errors } = await (await stack.as('ANALYST')).ask<Table>(articleQuery);
  expect(errors).toBeUndefined();
  expect(data?.emulationStatistics.total.count).toBe(facts.totals.MODEL + facts.totals.EXEMPLAR);
  const counted = new Map(data?.emulationStatistics.groups.map(({ key, count }) => [`${key.registeredLevel} ${key.kind}`, count]));
  for (const [level, { MODEL, EXEMPLAR }] of Object.entries(facts.byLevel)) {
    expect([level, counted.get(`${level} MODEL`), counted.get(`${level} EXEMPLAR`)]).toEqual([level, MODEL, EXEMPLAR]);
  }
  expect(data?.registrationCoverage.percent).toBe(facts.registrationRatePercent);
  expect(data?.registrationCoverage.registered).toBe(data?.registrationCoverage.affiliated);
}

/** How many requests the gateway has sent to each subgraph so far. */
async function fetches(): Promise<Record<string, number>> {
  const text = await (await fetch(stack.platform.gatewayUrl.replace('/graphql', '/metrics'))).text();
  const sums: Record<string, number> = {};
  for (const [, subgraph = '', count] of text.matchAll(/^danvan_gateway_subgraph_call_seconds_count\{.*?subgraph="(\w+)".*?\} (\d+)/gm)) {
    sums[subgraph] = (sums[subgraph] ?? 0) + Number(count);
  }
  return sums;
}

it('answers the article’s table and coverage', expectTheArticle);

it('loads nothing twice', async () => {
  await run('main.ts');
  await expectTheArticle();
});

it('answers all eight wards with one fetch to each of the other two subgraphs', async () => {
  const query = `{ administrativeUnits(filter: {level: {eq: WARD}}) { nodes { name emulationStatistics(filter: {year: {eq: 2022}}) { total { count } } grievanceStatistics { total { count } } } } }`;
  type Wards = {
    administrativeUnits: {
      nodes: { name: string; emulationStatistics: { total: { count: number } }; grievanceStatistics: { total: { count: number } } }[];
    };
  };
  const analyst = await stack.as('ANALYST');
  const before = await fetches();
  const { data, errors } = await analyst.ask<Wards>(query);
  const after = await fetches();
  expect(errors).toBeUndefined();
  expect(data?.administrativeUnits.nodes).toHaveLength(8);
  expect(
    data?.administrativeUnits.nodes.every(
      ({ emulationStatistics, grievanceStatistics }) => emulationStatistics.total.count > 0 && grievanceStatistics.total.count >= 0,
    ),
  ).toBe(true);
  for (const subgraph of ['organizations', 'emulation', 'grievances'])
    expect([subgraph, (after[subgraph] ?? 0) - (before[subgraph] ?? 0)]).toEqual([subgraph, 1]);
});

it('writes the article’s paragraph with the figures of the answer', async () => {
  const paragraph = await run('figures.ts', '--url', stack.platform.gatewayUrl);
  const { totals, byLevel } = facts;
  expect(paragraph).toContain(`${totals.MODEL} mô hình, ${totals.EXEMPLAR} điển hình “Dân vận khéo”`);
  expect(paragraph).toContain(`cấp Thành phố: ${byLevel.CITY?.MODEL} mô hình, ${byLevel.CITY?.EXEMPLAR} điển hình`);
  expect(paragraph).toContain(`cấp cơ sở: ${byLevel.GRASSROOTS?.MODEL} mô hình, ${byLevel.GRASSROOTS?.EXEMPLAR} điển hình`);
});

it('marks as SYNTHETIC every entry but the one that the article tells, and tells the campaign', async () => {
  const query = `{ emulationStatistics(groupBy: [PROVENANCE]) { groups { key { provenance } count } } consensusCampaigns { nodes { provenance status consensus { inAgreement affected } } } }`;
  type Told = {
    emulationStatistics: { groups: { key: { provenance: string }; count: number }[] };
    consensusCampaigns: { nodes: { provenance: string; consensus: { inAgreement: number; affected: number } }[] };
  };
  const { data } = await (await stack.as('ANALYST')).ask<Told>(query);
  expect(data?.emulationStatistics.groups).toEqual([
    { key: { provenance: 'ARTICLE' }, count: 1 },
    { key: { provenance: 'SYNTHETIC' }, count: 361 },
  ]);
  const [campaign] = data?.consensusCampaigns.nodes ?? [];
  expect(campaign?.provenance).toBe('ARTICLE');
  expect(campaign?.consensus.inAgreement).toBe(campaign?.consensus.affected);
});

it('answers the same after emulation’s copies were dropped and rebuilt from Kafka', async () => {
  const { settings, mongoUrl } = stack.platform;
  await stack.platform.signal('emulation', 'SIGTERM');
  const connection = await mongoose.createConnection(databaseUrl(mongoUrl, `danvan_${settings.KAFKA_NAMESPACE}_emulation`)).asPromise();
  const counted = await connection.collection('organization_copy').countDocuments({});
  expect(counted).toBeGreaterThan(100);
  for (const name of ['organization_copy', 'unit_copy', 'projections']) await connection.collection(name).deleteMany({});
  await stack.platform.restart('emulation');
  await eventually(async () => expect(await connection.collection('organization_copy').countDocuments({})).toBe(counted), 60_000);
  await connection.close();
  await expectTheArticle();
});
