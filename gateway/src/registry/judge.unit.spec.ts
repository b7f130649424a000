import { expect, it } from 'vitest';
import { compose } from '../supergraph/compose.ts';
import { type Case, judge } from './judge.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const organizations = `${link} type Query { unit(code: ID!): Unit } type Unit @key(fields: "code") { code: ID! name: String! oldName: String }`;
const figures = `${link} type Unit @key(fields: "code") { code: ID! entries(year: Int): Int }`;
const parts = [
  { name: 'emulation', sdl: figures },
  { name: 'organizations', sdl: organizations },
];

function composed(): string {
  const composition = compose(parts);
  if ('errors' in composition) throw new Error('the example does not compose');
  return composition.supergraphSdl;
}

const overview = {
  name: 'Overview',
  source: 'query Overview { unit(code: "a") { name entries(year: 2022) } }',
  from: 'operations/overview.graphql',
};

const announced = (service: string, sdl: string, over: Partial<Case['announcement']> = {}): Case => ({
  announcement: {
    service,
    owner: `team ${service}`,
    files: [{ path: `services/${service}/schema/unit.graphql`, sdl }],
    acceptsBreaking: null,
    ...over,
  },
  supergraphSdl: composed(),
  parts,
  operations: [overview],
});

it('accepts a part that adds a field', async () => {
  const judgement = await judge(announced('emulation', figures.replace('entries(', 'exemplars: Int entries(')));
  expect(judgement).toMatchObject({ accepted: true, supergraphSdl: expect.stringContaining('exemplars: Int') });
});

it('accepts a service that is new', async () => {
  const judgement = await judge(announced('surveys', `${link} type Query { survey: Int }`));
  expect(judgement).toMatchObject({ accepted: true, supergraphSdl: expect.stringContaining('url: "http://surveys"') });
});

it('refuses a part that does not compose, and names file, field, owner and cure', async () => {
  expect(await judge(announced('emulation', figures.replace('code: ID!', 'code: Int!')))).toEqual({
    accepted: false,
    problems: [
      {
        code: 'DOES_NOT_COMPOSE',
        message: expect.stringContaining('Unit.code'),
        coordinate: 'Unit.code',
        file: 'services/emulation/schema/unit.graphql',
        owner: 'team emulation',
        cure: expect.stringContaining('type that the other service gives it'),
      },
    ],
  });
});

it('refuses a part that cannot be read', async () => {
  expect(await judge(announced('emulation', 'type {'))).toMatchObject({ accepted: false, problems: [{ code: 'DOES_NOT_COMPOSE' }] });
});

it('refuses to remove a field that a client asks for, even where breaking is meant', async () => {
  const without = figures.replace('entries(year: Int): Int', 'exemplars: Int');
  expect(await judge(announced('emulation', without, { acceptsBreaking: 'nobody uses it' }))).toMatchObject({
    accepted: false,
    problems: [{ code: 'BREAKS_OPERATION', message: expect.stringMatching(/«Overview».*entries/) }],
  });
});

it('refuses to remove a field that no known client asks for, unless that is meant', async () => {
  const without = organizations.replace('oldName: String', '');
  expect(await judge(announced('organizations', without))).toMatchObject({
    accepted: false,
    problems: [{ code: 'BREAKS_API', coordinate: 'Unit.oldName', owner: 'team organizations' }],
  });
  expect(await judge(announced('organizations', without, { acceptsBreaking: 'renamed in 2020' }))).toMatchObject({ accepted: true });
});

it('refuses a new argument that clients would have to give', async () => {
  const demanding = figures.replace('entries(year: Int)', 'entries(year: Int, level: String!)');
  expect(await judge(announced('emulation', demanding))).toMatchObject({ accepted: false, problems: [{ code: 'BREAKS_OPERATION' }] });
});
