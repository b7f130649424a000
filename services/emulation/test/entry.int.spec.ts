import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { district, wardOf } from './places.ts';

const nhatTan = wardOf('NHAT_TAN');
const quangAn = wardOf('QUANG_AN');
const leader: Actor = { id: 'leader', roles: ['LEADER', 'OFFICER', 'ASSESSOR'], organizationId: district.id };
const stranger: Actor = { id: 'stranger', roles: ['OFFICER'], organizationId: quangAn.id };
const nobody: Actor = { id: 'anonymous', roles: ['PUBLIC'], organizationId: null };

type Payload = { errors: { code: string; path: string[] }[] } & Record<string, { id: string; status: string } | null>;
type Counts = { count: number; recognised: number };

let service: EmulationService;
let keys = 0;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

async function mutate(actor: Actor, mutation: string, inputType: string, record: string, input: Record<string, unknown>) {
  keys += 1;
  const query = `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) { ${record} { id status } errors { code path } } }`;
  const { data, codes } = await service.ask<{ done: Payload }>(actor, query, { input: { idempotencyKey: `key-${keys}`, ...input } });
  return { payload: data?.done, codes };
}

const launch = () =>
  mutate(leader, 'launchEmulationProgramme', 'LaunchEmulationProgrammeInput', 'programme', {
    name: 'Dân vận khéo',
    kind: 'MOVEMENT',
    launchingOrganizationId: district.id,
    from: '2009-01-01',
  });

const register = (actor: Actor, programmeId: string, registrantId: string) =>
  mutate(actor, 'registerEntry', 'RegisterEntryInput', 'entry', {
    kind: 'MODEL',
    title: 'Tuyến đường nở hoa',
    pressingIssue: 'Rác thải dọc đường',
    field: 'CULTURE_SOCIETY',
    subjectType: 'COLLECTIVE',
    year: 2022,
    programmeId,
    registrantId,
    registeredLevel: 'DISTRICT',
    on: '2022-02-01',
  });

it('counts a model from its registration to its recognition, on its wards and in the coverage', async () => {
  expect((await launch()).payload?.errors).toEqual([{ code: 'UNKNOWN_ORGANIZATION', path: ['launchingOrganizationId'] }]);
  await service.publish(district, nhatTan, quangAn);
  const programme = await eventually(async () => {
    const { payload } = await launch();
    expect(payload?.errors).toEqual([]);
    return payload?.programme?.id ?? '';
  });

  const entryId = await eventually(async () => {
    const { payload, codes } = await register(leader, programme, nhatTan.id);
    expect(codes).toEqual([]);
    expect(payload?.errors).toEqual([]);
    return payload?.entry?.id ?? '';
  });
  const steps: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['approveEntry', 'ApproveEntryInput', { approverId: district.id, on: '2022-03-01' }],
    ['beginEntryImplementation', 'BeginEntryImplementationInput', { on: '2022-03-02' }],
    ['selfAssessEntry', 'SelfAssessEntryInput', { score: 92, on: '2022-10-01' }],
    ['inspectEntry', 'InspectEntryInput', { inspectorId: district.id, score: 90, on: '2022-11-01' }],
    ['recogniseEntry', 'RecogniseEntryInput', { level: 'DISTRICT', recogniserId: district.id, on: '2022-12-01' }],
  ];
  for (const [mutation, inputType, input] of steps) {
    const { payload, codes } = await mutate(leader, mutation, inputType, 'entry', { entryId, ...input });
    expect({ mutation, codes, errors: payload?.errors }).toEqual({ mutation, codes: [], errors: [] });
  }

  const { data, codes } = await service.ask<{
    all: { total: Counts; groups: (Counts & { key: { unitCode: string } })[] };
    coverage: { registered: number; affiliated: number; percent: number; missing: { id: string }[] };
    units: { code: string; emulationStatistics: { total: Counts; groups: { key: { status: string }; count: number }[] } }[];
  }>(
    nobody,
    `query ($units: [_Any!]!) {
      all: emulationStatistics(groupBy: [UNIT]) { total { count recognised } groups { key { unitCode } count recognised } }
      coverage: registrationCoverage(year: 2022, unitCode: "TAY_HO") { registered affiliated percent missing { id } }
      units: _entities(representations: $units) {
        ... on AdministrativeUnit {
          code
          emulationStatistics(filter: { year: { eq: 2022 } }, groupBy: [STATUS]) {
            total { count recognised } groups { key { status } count }
          }
        }
      }
    }`,
    { units: ['TAY_HO', 'NHAT_TAN', 'QUANG_AN'].map((code) => ({ __typename: 'AdministrativeUnit', code })) },
  );
  expect(codes).toEqual([]);
  expect(data?.all).toEqual({
    total: { count: 1, recognised: 1 },
    groups: [{ key: { unitCode: 'NHAT_TAN' }, count: 1, recognised: 1 }],
  });
  expect(data?.coverage).toEqual({ registered: 1, affiliated: 2, percent: 50, missing: [{ id: quangAn.id }] });
  const counted = { total: { count: 1, recognised: 1 }, groups: [{ key: { status: 'RECOGNISED' }, count: 1 }] };
  expect(data?.units).toEqual([
    { code: 'TAY_HO', emulationStatistics: counted },
    { code: 'NHAT_TAN', emulationStatistics: counted },
    { code: 'QUANG_AN', emulationStatistics: { total: { count: 0, recognised: 0 }, groups: [] } },
  ]);
});

it('lets nobody register for an organization that theirs does not cover, nor one that is not known', async () => {
  await service.publish(district, nhatTan, quangAn);
  await eventually(async () => {
    const { codes, payload } = await register(stranger, 'any', nhatTan.id);
    expect({ codes, payload }).toEqual({ codes: ['FORBIDDEN'], payload: undefined });
  });
  const { payload } = await register(stranger, 'any', 'not-there');
  expect(payload?.errors).toEqual([{ code: 'UNKNOWN_REGISTRANT', path: ['registrantId'] }]);
});
