import type { OrganizationView } from '@danvan/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, nobody, officer } from './officer.ts';
import { districtOf, wardOf } from './places.ts';

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

const deskOf = (ward: OrganizationView, name = 'one-stop'): OrganizationView => ({
  ...ward,
  id: `${ward.id}-${name}`,
  type: 'ONE_STOP_DEPARTMENT',
  parentId: ward.id,
  path: [...ward.path, `${ward.id}-${name}`],
});

it('follows an inter-agency dossier with the working days in each agency, and counts it as late for all its apology', async () => {
  const district = districtOf('o-way');
  const ward = wardOf(district, 'one');
  const desk = deskOf(ward);
  const office = { ...deskOf(ward, 'land'), path: [district.id, `${ward.id}-land`], parentId: district.id };
  await service.publish(district, ward, desk, office);
  const staff = officer(service, leaderOf(district.id));
  const dossier = { procedureCode: '1.004859', field: 'LAND', workingDays: 5, organizationId: desk.id, on: '2022-04-07' };
  const oneStopDossierId = await staff.soon('receiveDossier', 'oneStopDossier', { ...dossier, interAgency: true });
  const about = { oneStopDossierId };
  await staff.soon('handOverDossier', 'oneStopDossier', { ...about, toOrganizationId: office.id, on: '2022-04-08' });
  const apology = { ...about, reason: 'OTHER_AGENCY', newAppointmentOn: '2022-04-20', on: '2022-04-14' };
  await staff.done('apologiseForDossier', 'oneStopDossier', apology);
  expect(await staff.refused('apologiseForDossier', 'oneStopDossier', { ...apology, newAppointmentOn: '2022-04-25' })).toEqual([
    ['APOLOGISED_ALREADY'],
  ]);
  await staff.done('resolveDossier', 'oneStopDossier', { ...about, on: '2022-04-20' });
  await staff.done('returnDossierResult', 'oneStopDossier', { ...about, on: '2022-04-21' });
  await staff.done('rateDossier', 'oneStopDossier', { ...about, satisfaction: 'SATISFIED', on: '2022-04-21' });

  const within = await staff.done('receiveDossier', 'oneStopDossier', dossier);
  expect(
    await staff.refused('handOverDossier', 'oneStopDossier', {
      oneStopDossierId: within,
      toOrganizationId: office.id,
      on: '2022-04-08',
    }),
  ).toEqual([['NOT_INTER_AGENCY', 'toOrganizationId']]);
  await staff.soon('handOverDossier', 'oneStopDossier', { oneStopDossierId: within, toOrganizationId: ward.id, on: '2022-04-08' });
  await staff.done('resolveDossier', 'oneStopDossier', { oneStopDossierId: within, on: '2022-04-12' });

  const { data } = await service.ask<{ oneStopDossier: object }>(
    leaderOf(district.id),
    `query ($id: ID!) { oneStopDossier(id: $id) {
      status appointmentOn provisional timeliness takenDays satisfaction apology { inTime newAppointmentOn }
      stays { organization { id } from to workingDays }
    } }`,
    { id: oneStopDossierId },
  );
  expect(data?.oneStopDossier).toEqual({
    ...{ status: 'RETURNED', appointmentOn: '2022-04-15', provisional: false, timeliness: 'LATE', takenDays: 8, satisfaction: 'SATISFIED' },
    apology: { inTime: true, newAppointmentOn: '2022-04-20' },
    stays: [
      { organization: { id: desk.id }, from: '2022-04-07', to: '2022-04-08', workingDays: 1 },
      { organization: { id: office.id }, from: '2022-04-08', to: '2022-04-20', workingDays: 7 },
    ],
  });

  const counted = await service.ask<{ statistics: object; units: object[] }>(
    nobody,
    `query ($unit: ID!, $units: [_Any!]!) {
      statistics: oneStopStatistics(filter: { withinUnit: { eq: $unit } }, groupBy: [INTER_AGENCY, TIMELINESS]) {
        total {
          count resolved early onTime late openOverdue apologies apologiesInTime apologiesMissing rated
          punctual { numerator denominator value } averageDays { numerator denominator value } satisfaction { value }
        }
        groups { key { interAgency timeliness } count }
      }
      units: _entities(representations: $units) { ... on AdministrativeUnit { oneStopStatistics { total { count } } } }
    }`,
    {
      unit: district.unitCode,
      units: [district, ward].map(({ unitCode }) => ({ __typename: 'AdministrativeUnit', code: unitCode })),
    },
  );
  expect(counted.codes).toEqual([]);
  expect(counted.data?.statistics).toEqual({
    total: {
      ...{
        count: 2,
        resolved: 2,
        early: 1,
        onTime: 0,
        late: 1,
        openOverdue: 0,
        apologies: 1,
        apologiesInTime: 1,
        apologiesMissing: 0,
        rated: 1,
      },
      punctual: { numerator: 1, denominator: 2, value: 0.5 },
      averageDays: { numerator: 10, denominator: 2, value: 5 },
      satisfaction: { value: 1 },
    },
    groups: [
      { key: { interAgency: false, timeliness: 'EARLY' }, count: 1 },
      { key: { interAgency: true, timeliness: 'LATE' }, count: 1 },
    ],
  });
  const two = { oneStopStatistics: { total: { count: 2 } } };
  expect(counted.data?.units).toEqual([two, two]);
});

it('moves the appointment by the working days for which papers were missing', async () => {
  const district = districtOf('o-papers');
  const desk = deskOf(wardOf(district, 'one'));
  await service.publish(district, desk);
  const staff = officer(service, leaderOf(district.id));
  const oneStopDossierId = await staff.soon('receiveDossier', 'oneStopDossier', {
    procedureCode: '1.004859',
    field: 'LAND',
    workingDays: 5,
    organizationId: desk.id,
    on: '2022-04-07',
  });
  await staff.done('requestDossierSupplement', 'oneStopDossier', { oneStopDossierId, on: '2022-04-08' });
  const { record } = await staff.send(
    'receiveDossierSupplement',
    'oneStopDossier',
    { oneStopDossierId, on: '2022-04-13' },
    'id appointmentOn pausedDays status',
  );
  expect(record).toEqual({ id: oneStopDossierId, appointmentOn: '2022-04-19', pausedDays: 2, status: 'PROCESSING' });
});
