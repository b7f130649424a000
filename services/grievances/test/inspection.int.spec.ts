import type { OrganizationView } from '@danvan/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, officer } from './officer.ts';
import { districtOf, wardOf } from './places.ts';

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

const fieldCode = 'ADMINISTRATIVE.LAND_HOUSING';
const inspectorateOf = (district: OrganizationView): OrganizationView => ({
  ...district,
  id: `${district.id}-inspectorate`,
  type: 'INSPECTORATE',
  parentId: district.id,
  path: [district.id, `${district.id}-inspectorate`],
});

it('tracks what an inspection recommends until all is recovered, with the case that was born after it', async () => {
  const district = districtOf('i-track');
  const [ward, inspectorate] = [wardOf(district, 'one'), inspectorateOf(district)];
  await service.publish(district, ward, inspectorate);
  const staff = officer(service, leaderOf(district.id));
  const inspectionConclusionId = await staff.soon('issueConclusion', 'inspectionConclusion', {
    kind: 'INSPECTION',
    fieldCode,
    inspectorId: inspectorate.id,
    inspectedIds: [ward.id],
    recommendations: [
      { kind: 'RECOVER_MONEY', responsibleId: ward.id, dueOn: '2022-06-30', amount: 250_000_000 },
      { kind: 'RECOVER_LAND', responsibleId: ward.id, dueOn: '2022-09-30', area: 120.5 },
      { kind: 'RECTIFY', responsibleId: ward.id, dueOn: '2022-12-31' },
    ],
    on: '2022-03-01',
  });
  const petitionId = await staff.done('receivePetition', 'petition', {
    kind: 'COMPLAINT',
    channel: 'POST',
    organizationId: ward.id,
    receivedOn: '2022-04-01',
    fieldCode,
  });
  await staff.done('classifyPetition', 'petition', { petitionId, eligibility: 'ELIGIBLE', competent: true, on: '2022-04-02' });
  const caseId = await staff.done('openCase', 'grievanceCase', { petitionId, on: '2022-04-03' });
  const about = { inspectionConclusionId };
  await staff.done('linkCaseToConclusion', 'inspectionConclusion', { ...about, caseId, on: '2022-04-04' });
  await staff.done('publishConclusion', 'inspectionConclusion', { ...about, on: '2022-04-05' });
  await staff.done('recordExecution', 'inspectionConclusion', { ...about, number: 1, amount: 100_000_000, on: '2022-05-01' });
  await staff.done('recordExecution', 'inspectionConclusion', { ...about, number: 2, area: 120.5, complete: true, on: '2022-09-01' });
  expect(await staff.refused('closeConclusion', 'inspectionConclusion', { ...about, on: '2022-10-01' })).toEqual([
    ['RECOMMENDATIONS_OPEN'],
  ]);

  type Shown = { inspectionConclusion: object; grievanceCase: object; statistics: object; organizations: object[] };
  const { data, codes } = await service.ask<Shown>(
    leaderOf(district.id),
    `query ($id: ID!, $caseId: ID!, $unit: ID!, $organizations: [_Any!]!) {
      inspectionConclusion(id: $id) {
        kind status cases { id } inspected { id }
        recommendations { number kind amount recoveredAmount area recoveredArea doneOn onTime responsible { id } }
      }
      grievanceCase(id: $caseId) { inspection { id } }
      statistics: inspectionStatistics(filter: { withinUnit: { eq: $unit } }, groupBy: [KIND]) {
        total {
          count published recommendations casesBorn
          recommendationsDone { numerator denominator } amountRecovered { numerator denominator value } areaRecovered { numerator denominator value }
        }
        groups { key { kind } recommendationsOnTime { value } }
      }
      organizations: _entities(representations: $organizations) { ... on Organization { inspectionStatistics { total { count } } } }
    }`,
    {
      id: inspectionConclusionId,
      caseId,
      unit: district.unitCode,
      organizations: [district, inspectorate, ward].map(({ id }) => ({ __typename: 'Organization', id })),
    },
  );
  expect(codes).toEqual([]);
  expect(data?.inspectionConclusion).toMatchObject({
    ...{ kind: 'INSPECTION', status: 'PUBLISHED', cases: [{ id: caseId }], inspected: [{ id: ward.id }] },
    recommendations: [
      { number: 1, kind: 'RECOVER_MONEY', amount: 250_000_000, recoveredAmount: 100_000_000, doneOn: null, responsible: { id: ward.id } },
      { number: 2, kind: 'RECOVER_LAND', area: 120.5, recoveredArea: 120.5, doneOn: '2022-09-01', onTime: true },
      { number: 3, kind: 'RECTIFY', amount: 0, area: 0, doneOn: null },
    ],
  });
  expect(data?.grievanceCase).toEqual({ inspection: { id: inspectionConclusionId } });
  expect(data?.statistics).toEqual({
    total: {
      ...{ count: 1, published: 1, recommendations: 3, casesBorn: 1 },
      recommendationsDone: { numerator: 1, denominator: 3 },
      amountRecovered: { numerator: 100_000_000, denominator: 250_000_000, value: 0.4 },
      areaRecovered: { numerator: 120.5, denominator: 120.5, value: 1 },
    },
    groups: [{ key: { kind: 'INSPECTION' }, recommendationsOnTime: { value: 1 } }],
  });
  const [one, none] = [{ inspectionStatistics: { total: { count: 1 } } }, { inspectionStatistics: { total: { count: 0 } } }];
  expect(data?.organizations).toEqual([one, one, none]);
});

it('is issued by those whose organization covers the inspector, about organizations that are known', async () => {
  const [district, other] = [districtOf('i-scope'), districtOf('i-other')];
  const [ward, inspectorate] = [wardOf(district, 'one'), inspectorateOf(district)];
  await service.publish(district, other, ward, inspectorate);
  const conclusion = { kind: 'CHECK', fieldCode, inspectorId: inspectorate.id, inspectedIds: [ward.id], on: '2022-03-01' };
  await officer(service, leaderOf(district.id)).soon('issueConclusion', 'inspectionConclusion', conclusion);
  const stranger = officer(service, leaderOf(other.id));
  expect((await stranger.send('issueConclusion', 'inspectionConclusion', conclusion)).codes).toEqual(['FORBIDDEN']);
  expect(await stranger.refused('issueConclusion', 'inspectionConclusion', { ...conclusion, inspectedIds: ['nowhere'] })).toEqual([
    ['UNKNOWN_ORGANIZATION', 'inspectedIds'],
  ]);
});
