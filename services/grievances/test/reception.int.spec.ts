import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, nobody, officer } from './officer.ts';
import { districtOf, wardOf } from './places.ts';

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

const fieldCode = 'ADMINISTRATIVE.LAND_HOUSING';

it('follows a petition from the reception desk to its reply, and counts turns, persons and large groups', async () => {
  const district = districtOf('r-turns');
  const ward = wardOf(district, 'one');
  await service.publish(district, ward);
  const staff = officer(service, leaderOf(district.id));
  const on = '2022-08-26';
  const citizenReceptionId = await staff.soon('openReception', 'citizenReception', {
    type: 'PERIODIC',
    receivedBy: 'HEAD',
    organizationId: ward.id,
    on,
  });
  const petitionId = await staff.done('receivePetition', 'petition', {
    kind: 'COMPLAINT',
    channel: 'RECEPTION',
    organizationId: ward.id,
    receivedOn: on,
    fieldCode,
  });
  const turn = { citizenReceptionId, kind: 'COMPLAINT', fieldCode, on };
  await staff.done('receiveTurn', 'citizenReception', { ...turn, outcome: 'PETITION_TAKEN', petitionId });
  const group = { ...turn, persons: 12, representatives: 3, repeat: true, outcome: 'GUIDED' };
  expect(await staff.refused('receiveTurn', 'citizenReception', { ...group, representatives: 0 })).toEqual([
    ['LARGE_GROUP_UNREPRESENTED', 'representatives'],
  ]);
  await staff.done('receiveTurn', 'citizenReception', group);
  await staff.done('closeReception', 'citizenReception', { citizenReceptionId, on });
  expect(await staff.refused('settleReception', 'citizenReception', { citizenReceptionId, on: '2022-09-01' })).toEqual([['REPLIES_OPEN']]);
  await staff.done('replyToTurn', 'citizenReception', { citizenReceptionId, number: 1, on: '2022-09-14' });
  await staff.done('settleReception', 'citizenReception', { citizenReceptionId, on: '2022-09-14' });

  type Shown = { citizenReception: object; units: object[]; statistics: object };
  const { data, codes } = await service.ask<Shown>(
    leaderOf(district.id),
    `query ($id: ID!, $unit: ID!, $units: [_Any!]!) {
      citizenReception(id: $id) {
        type receivedBy status turnCount personCount largeGroupCount overdueReplies
        turns { number largeGroup petition { id } reply { effectiveDue source skippedDays { date } } repliedOnTime }
        history(first: 2) { nodes { type } totalCount }
      }
      units: _entities(representations: $units) { ... on AdministrativeUnit { receptionStatistics { total { turns largeGroupPersons } } } }
      statistics: receptionStatistics(filter: { withinUnit: { eq: $unit } }, groupBy: [TYPE, RECEIVED_BY, HELD_MONTH]) {
        total { count turns persons cases firstCases repeatCases largeGroups petitions replied { value } repliedOnTime { numerator denominator } }
        groups { key { type receivedBy heldMonth } turns repliesOverdue }
      }
    }`,
    {
      id: citizenReceptionId,
      unit: district.unitCode,
      units: [district, ward].map(({ unitCode }) => ({ __typename: 'AdministrativeUnit', code: unitCode })),
    },
  );
  expect(codes).toEqual([]);
  expect(data?.citizenReception).toMatchObject({
    ...{ type: 'PERIODIC', receivedBy: 'HEAD', status: 'SETTLED', turnCount: 2, personCount: 13, largeGroupCount: 1, overdueReplies: 1 },
    turns: [
      {
        number: 1,
        largeGroup: false,
        petition: { id: petitionId },
        reply: { effectiveDue: '2022-09-13', source: 'Citizen Reception Law 42/2013 Art. 28(1)' },
        repliedOnTime: false,
      },
      { number: 2, largeGroup: true, petition: null, reply: null, repliedOnTime: null },
    ],
    history: { nodes: [{ type: 'ReceptionOpened' }, { type: 'TurnReceived' }], totalCount: 6 },
  });
  const counted = { receptionStatistics: { total: { turns: 2, largeGroupPersons: 12 } } };
  expect(data?.units).toEqual([counted, counted]);
  expect(data?.statistics).toEqual({
    total: {
      ...{ count: 1, turns: 2, persons: 13, cases: 2, firstCases: 1, repeatCases: 1, largeGroups: 1, petitions: 1 },
      replied: { value: 1 },
      repliedOnTime: { numerator: 0, denominator: 1 },
    },
    groups: [{ key: { type: 'PERIODIC', receivedBy: 'HEAD', heldMonth: '2022-08' }, turns: 2, repliesOverdue: 1 }],
  });
});

it('reports receptions and what came of them by the forms 01/TCD and 02/TCD, with their identities', async () => {
  const district = districtOf('r-forms');
  const ward = wardOf(district, 'one');
  await service.publish(district, ward);
  const staff = officer(service, leaderOf(district.id));
  const on = '2022-08-26';
  const opening = { type: 'PERIODIC', receivedBy: 'HEAD', organizationId: ward.id };
  const citizenReceptionId = await staff.soon('openReception', 'citizenReception', { ...opening, on });
  await staff.done('openReception', 'citizenReception', { ...opening, on: '2022-12-15' }); // of the year after
  const turn = { citizenReceptionId, kind: 'REFLECTION', fieldCode, outcome: 'GUIDED', on };
  await staff.done('receiveTurn', 'citizenReception', { ...turn, persons: 6, representatives: 1 });
  const taken = { kind: 'REFLECTION', channel: 'RECEPTION', organizationId: ward.id, receivedOn: on, fieldCode };
  const petitionId = await staff.done('receivePetition', 'petition', taken);
  await staff.done('receivePetition', 'petition', { ...taken, channel: 'POST' });
  await staff.done('classifyPetition', 'petition', { petitionId, eligibility: 'ELIGIBLE', competent: true, on: '2022-08-29' });
  await staff.done('openCase', 'grievanceCase', { petitionId, on: '2022-08-30' });

  type Form = { form: { consistent: boolean; columns: { number: number; value: number }[] } };
  const { data, codes } = await service.ask<{ receptions: Form; petitions: Form }>(
    leaderOf(district.id),
    `fragment figures on OfficialFormAnswer { form { consistent columns { number value } } }
    query ($id: ID!) {
      receptions: officialForm(code: TCD_01, kind: YEAR, year: 2022, organizationId: $id) { ...figures }
      petitions: officialForm(code: TCD_02, kind: YEAR, year: 2022, organizationId: $id) { ...figures }
    }`,
    { id: ward.id },
  );
  expect(codes).toEqual([]);
  const figures = ({ form }: Form) => form.columns.filter(({ value }) => value > 0).map(({ number, value }) => [number, value]);
  expect(data && figures(data.receptions)).toEqual([
    [1, 1],
    [2, 6],
    [3, 1],
    [12, 1],
    [13, 1],
    [14, 6],
    [15, 1],
    [17, 1],
    [18, 6],
    [19, 1],
  ]);
  expect(data && figures(data.petitions)).toEqual([
    [1, 1],
    [2, 1],
    [7, 1],
    [8, 1],
    [9, 1],
    [10, 1],
  ]);
  expect([data?.receptions.form.consistent, data?.petitions.form.consistent]).toEqual([true, true]);
});

it('takes in only what came to its own desk on its own day, and tells its figures to everybody but its rows to none', async () => {
  const district = districtOf('r-desk');
  const [one, two] = [wardOf(district, 'one'), wardOf(district, 'two')];
  await service.publish(district, one, two);
  const staff = officer(service, leaderOf(district.id));
  const citizenReceptionId = await staff.soon('openReception', 'citizenReception', {
    type: 'REGULAR',
    organizationId: one.id,
    on: '2022-05-05',
  });
  const elsewhere = await staff.soon('receivePetition', 'petition', {
    kind: 'REFLECTION',
    channel: 'RECEPTION',
    organizationId: two.id,
    receivedOn: '2022-05-05',
    fieldCode,
  });
  const turn = { citizenReceptionId, kind: 'REFLECTION', fieldCode, outcome: 'PETITION_TAKEN', on: '2022-05-05' };
  expect(await staff.refused('receiveTurn', 'citizenReception', { ...turn, petitionId: elsewhere })).toEqual([
    ['PETITION_OF_ANOTHER_DAY', 'petitionId'],
  ]);
  expect(await staff.refused('receiveTurn', 'citizenReception', { ...turn, petitionId: 'nowhere' })).toEqual([
    ['UNKNOWN_PETITION', 'petitionId'],
  ]);
  const { data, codes } = await service.ask<object>(
    nobody,
    `query ($unit: ID!) {
      receptionStatistics(filter: { unitCode: { eq: $unit } }) { total { count turns replied { value } } }
      citizenReceptions { totalCount }
    }`,
    { unit: one.unitCode },
  );
  expect(data).toEqual({ receptionStatistics: { total: { count: 1, turns: 0, replied: { value: null } } }, citizenReceptions: null });
  expect(codes).toEqual(['UNAUTHENTICATED']);
});
