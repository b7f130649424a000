import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, officer } from './officer.ts';
import { districtOf, wardOf } from './places.ts';

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

const ask = `query ($organizationId: ID!, $year: Int!, $number: Int) {
  officialForm(code: XLD_01, kind: YEAR, year: $year, number: $number, organizationId: $organizationId) {
    form {
      title period { from to source provisional } consistent
      columns { number name unit value reportedValue }
      identities { formula left right holds }
    }
    errors { code }
  }
}`;
type Answer = {
  officialForm: {
    form: {
      title: string;
      consistent: boolean;
      period: object;
      columns: { number: number; name: string; value: number; reportedValue: number | null }[];
      identities: { formula: string; left: number; right: number; holds: boolean }[];
    } | null;
    errors: { code: string }[];
  };
};

async function columns(actor: ReturnType<typeof leaderOf>, organizationId: string) {
  const { data, codes } = await service.ask<Answer>(actor, ask, { organizationId, year: 2022 });
  expect(codes).toEqual([]);
  const form = data?.officialForm.form;
  return { form, at: (number: number) => form?.columns.find((column) => column.number === number) };
}

const petition = (organizationId: string, receivedOn: string) => ({
  ...{ kind: 'COMPLAINT', channel: 'POST', fieldCode: 'ADMINISTRATIVE.LAND_HOUSING', organizationId, receivedOn },
});

it('reports a year with its identities, is closed, and restated with what came late', async () => {
  const district = districtOf('d-form');
  const ward = wardOf(district, 'one');
  await service.publish(district, ward);
  const leader = leaderOf(ward.id);
  const staff = officer(service, leader);
  const first = await staff.soon('receivePetition', 'petition', petition(ward.id, '2021-12-14')); // the year before
  await staff.done('receivePetition', 'petition', petition(ward.id, '2022-12-14'));
  await staff.done('receivePetition', 'petition', petition(ward.id, '2022-12-15')); // the year after
  await staff.done('classifyPetition', 'petition', { petitionId: first, eligibility: 'ELIGIBLE', competent: true, on: '2021-12-16' });
  await staff.done('openCase', 'grievanceCase', { petitionId: first, on: '2021-12-17' });

  const { form, at } = await columns(leader, ward.id);
  expect(form).toMatchObject({
    title: 'Processing of petitions',
    consistent: true,
    period: { from: '2021-12-15', to: '2022-12-14', source: 'Circular 02/2021/TT-TTCP Art. 7', provisional: false },
  });
  expect([1, 3, 6, 8, 9, 10, 11, 18, 19, 22].map((number) => at(number)?.value)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
  expect(form?.identities).toContainEqual({ formula: '9=18+22', left: 1, right: 1, holds: true });
  expect(at(1)?.reportedValue).toBeNull();

  const year = { organizationId: ward.id, kind: 'YEAR', year: 2022 };
  expect(await staff.refused('closeReportingPeriod', 'periodReport', { ...year, on: '2022-12-14' })).toEqual([['PERIOD_NOT_OVER', 'on']]);
  await staff.done('closeReportingPeriod', 'periodReport', { ...year, on: '2022-12-20' });
  expect(await staff.refused('closeReportingPeriod', 'periodReport', { ...year, on: '2022-12-21' })).toEqual([['CLOSED_ALREADY']]);
  await staff.done('receivePetition', 'petition', petition(ward.id, '2022-11-01'));
  const late = await columns(leader, ward.id);
  expect(late.at(1)).toMatchObject({ value: 3, reportedValue: 2 });

  await staff.done('restateReportingPeriod', 'periodReport', { ...year, reason: 'LATE_DATA', on: '2023-01-05' });
  expect(await staff.refused('restateReportingPeriod', 'periodReport', { ...year, reason: 'LATE_DATA', on: '2023-01-06' })).toEqual([
    ['NOTHING_TO_RESTATE'],
  ]);
  const { data } = await service.ask<{ periodReport: object }>(
    leader,
    `query ($id: ID!) { periodReport(organizationId: $id, kind: YEAR, year: 2022) {
      closedOn period { from } restatements { on reason changes { form column before after } }
    } }`,
    { id: ward.id },
  );
  expect(data?.periodReport).toEqual({
    closedOn: '2022-12-20',
    period: { from: '2021-12-15' },
    restatements: [
      {
        on: '2023-01-05',
        reason: 'LATE_DATA',
        changes: [
          { form: 'XLD_01', column: 1, before: 2, after: 3 },
          { form: 'XLD_01', column: 6, before: 1, after: 2 },
          { form: 'XLD_02', column: 1, before: 2, after: 3 },
          { form: 'XLD_02', column: 5, before: 1, after: 2 },
        ],
      },
    ],
  });
});

it('is for the officers of the organization and of what is above it', async () => {
  const district = districtOf('d-form-2');
  const ward = wardOf(district, 'one');
  const other = wardOf(district, 'two');
  await service.publish(district, ward, other);
  await officer(service, leaderOf(district.id)).soon('receivePetition', 'petition', petition(ward.id, '2022-03-01'));
  const codesOf = async (organizationId: string) =>
    (await service.ask(leaderOf(organizationId), ask, { organizationId: ward.id, year: 2022 })).codes;
  expect(await codesOf(district.id)).toEqual([]);
  expect(await codesOf(other.id)).toEqual(['FORBIDDEN']);
  const analyst = { id: 'analyst', roles: ['ANALYST' as const], organizationId: null };
  expect((await service.ask(analyst, ask, { organizationId: ward.id, year: 2022 })).codes).toEqual(['FORBIDDEN']);
});

it('is refused for a period or an organization that there is not', async () => {
  const district = districtOf('d-form-3');
  await service.publish(district);
  const leader = leaderOf(district.id);
  await officer(service, leader).soon('receivePetition', 'petition', petition(district.id, '2022-03-01'));
  const errorsOf = async (variables: object) => (await service.ask<Answer>(leader, ask, { ...variables })).data?.officialForm.errors;
  expect(await errorsOf({ organizationId: district.id, year: 2022, number: 2 })).toEqual([{ code: 'NO_SUCH_PERIOD' }]);
  expect(await errorsOf({ organizationId: 'nobody', year: 2022 })).toEqual([{ code: 'UNKNOWN_ORGANIZATION' }]);
});
