import { eventually, type Somebody, type Stack, startStack } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type District, district, done } from './support/district.ts';

const wards = ['WARD_A', 'WARD_B', 'WARD_C'];
/** Before everything; after A has been divided; after B and C have gone into D; after the district tier has gone. */
const days = { before: '2022-12-14', divided: '2023-12-14', merged: '2024-12-14', tierGone: '2025-12-14' } as const;

let stack: Stack;
let here: District;
let admin: Somebody;

const act = (mutation: string, type: string, input: Record<string, unknown>) =>
  done(admin, mutation, 'administrativeUnit', type, { idempotencyKey: `${mutation}-${input.code ?? input.intoCode}`, ...input });

/** One entry in each ward, and one case in ward B. */
async function records(): Promise<void> {
  const officer = await stack.as('OFFICER', here.districtParty);
  for (const [index, registrantId] of here.wardParties.entries()) {
    const about = {
      kind: 'MODEL',
      title: `Mô hình ${index}`,
      pressingIssue: 'Rác thải',
      field: 'CULTURE_SOCIETY',
      subjectType: 'COLLECTIVE',
    };
    const when = { year: 2022, programmeId: here.programme, registeredLevel: 'GRASSROOTS', on: '2022-03-01' };
    const input = { idempotencyKey: `entry-${index}`, registrantId, ...about, ...when };
    await eventually(() => done(officer, 'registerEntry', 'entry', 'RegisterEntryInput', input));
  }
  const committee = { idempotencyKey: 'gov', name: 'UBND phường B', type: 'PEOPLES_COMMITTEE', unitCode: 'WARD_B', on: '2010-01-01' };
  const organizationId = await done(admin, 'registerOrganization', 'organization', 'RegisterOrganizationInput', committee);
  const clerk = await stack.as('OFFICER', organizationId);
  const letter = {
    kind: 'COMPLAINT',
    channel: 'IN_PERSON',
    organizationId,
    receivedOn: '2022-01-24',
    fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  };
  const petitionId = await eventually(() =>
    done(clerk, 'receivePetition', 'petition', 'ReceivePetitionInput', { idempotencyKey: 'letter', ...letter }),
  );
  const classified = { idempotencyKey: 'classify', petitionId, eligibility: 'ELIGIBLE', competent: true, on: '2022-01-25' };
  await done(clerk, 'classifyPetition', 'petition', 'ClassifyPetitionInput', classified);
  await done(clerk, 'openCase', 'grievanceCase', 'OpenCaseInput', { idempotencyKey: 'open', petitionId, on: '2022-01-25' });
}

beforeAll(async () => {
  stack = await startStack({ kafkaBrokers: inject('kafkaBrokers'), mongoUrl: inject('mongoUrl') });
  admin = await stack.as('ADMIN');
  here = await district(stack, wards);
  await records();
  const parts = ['WARD_A1', 'WARD_A2'].map((code) => ({ code, name: code }));
  await act('splitUnit', 'SplitUnitInput', { code: 'WARD_A', parts, on: '2023-07-01' });
  await act('establishUnit', 'EstablishUnitInput', {
    code: 'WARD_D',
    name: 'D',
    level: 'WARD',
    parentCode: 'DISTRICT_A',
    on: '2024-07-01',
  });
  await act('mergeUnits', 'MergeUnitsInput', { codes: ['WARD_B', 'WARD_C'], intoCode: 'WARD_D', on: '2024-07-01' });
  await act('abolishUnit', 'AbolishUnitInput', { code: 'DISTRICT_A', takenOverBy: 'CITY_A', on: '2025-07-01' });
});
afterAll(() => stack?.stop());

type Counted = { total: { count: number } } | null;
type Unit = { code: string; emulationStatistics: Counted; grievanceStatistics: Counted };

/** Unit → entries and complaints, by the units of the day. */
async function countsOn(asOf: string): Promise<Record<string, string>> {
  const query = `query($asOf: Date!) {
    administrativeUnits(asOf: $asOf) {
      nodes { code emulationStatistics(asOf: $asOf) { total { count } }
        grievanceStatistics(filter: { kind: { eq: COMPLAINT } }, asOf: $asOf) { total { count } } }
    }
  }`;
  const { data, errors } = await (await stack.as('ANALYST')).ask<{ administrativeUnits: { nodes: Unit[] } }>(query, { asOf });
  expect(errors).toBeUndefined();
  const nodes = data?.administrativeUnits.nodes ?? [];
  return Object.fromEntries(
    nodes.map((unit) => [unit.code, `${unit.emulationStatistics?.total.count} ${unit.grievanceStatistics?.total.count}`]),
  );
}

it('counts entries and complaints by the units of each day, over three services, and what was counted once adds up still', async () => {
  await eventually(async () =>
    expect(await countsOn(days.tierGone)).toEqual({ CITY_A: '3 1', WARD_A1: '0 0', WARD_A2: '0 0', WARD_D: '2 1' }),
  );
  expect(await countsOn(days.before)).toEqual({ CITY_A: '3 1', DISTRICT_A: '3 1', WARD_A: '1 0', WARD_B: '1 1', WARD_C: '1 0' });
  // What was registered in A before it was divided is neither part's: it counts for what is above both.
  expect(await countsOn(days.divided)).toEqual({
    ...{ CITY_A: '3 1', DISTRICT_A: '3 1' },
    ...{ WARD_A1: '0 0', WARD_A2: '0 0', WARD_B: '1 1', WARD_C: '1 0' },
  });
  expect(await countsOn(days.merged)).toEqual({ CITY_A: '3 1', DISTRICT_A: '3 1', WARD_A1: '0 0', WARD_A2: '0 0', WARD_D: '2 1' });
});

it('counts without a day where each stood when it was made', async () => {
  const query = '{ administrativeUnit(code: "WARD_B") { status emulationStatistics { total { count } } } }';
  const { data } = await (await stack.as('ANALYST')).ask(query);
  expect(data).toEqual({ administrativeUnit: { status: 'ABOLISHED', emulationStatistics: { total: { count: 1 } } } });
});
