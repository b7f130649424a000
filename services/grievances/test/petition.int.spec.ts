import type { ConsensusCampaignView } from '@danvan/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { campaignCopy } from '../src/reactions/campaign-copy.ts';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, officer } from './officer.ts';
import { openStores } from './open-stores.ts';
import { districtOf, wardOf } from './places.ts';

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

async function places(id: string) {
  const district = districtOf(id);
  const ward = wardOf(district, 'one');
  await service.publish(district, ward);
  const leader = leaderOf(district.id);
  return { district, ward, leader, staff: officer(service, leader) };
}
const petition = (organizationId: string, more: Record<string, unknown> = {}) => ({
  ...{ kind: 'COMPLAINT', channel: 'POST', fieldCode: 'ADMINISTRATIVE.LAND_HOUSING', organizationId, receivedOn: '2022-03-01' },
  ...more,
});
const eligible = { eligibility: 'ELIGIBLE', competent: true };

it('splits a mixed petition into one for each content, once', async () => {
  const { ward, leader, staff } = await places('d-split');
  const petitionId = await staff.soon('receivePetition', 'petition', petition(ward.id, { projectCode: 'KENH-TK' }));
  const parts = [
    { kind: 'COMPLAINT', fieldCode: 'ADMINISTRATIVE.LAND_HOUSING' },
    { kind: 'REFLECTION', fieldCode: 'OTHER' },
  ];
  expect(await staff.refused('splitPetition', 'petition', { petitionId, parts: parts.slice(1) })).toEqual([['NOTHING_TO_SPLIT', 'parts']]);
  const split = { petitionId, parts, on: '2022-03-02', idempotencyKey: 'split' };
  await staff.done('splitPetition', 'petition', split);
  await staff.done('splitPetition', 'petition', split);
  const { data } = await service.ask<{ petition: { splitInto: object[] } }>(
    leader,
    `query ($id: ID!) { petition(id: $id) { status splitInto { kind fieldCode status receivedOn projectCode splitFrom { id } } } }`,
    { id: petitionId },
  );
  const part = { status: 'RECEIVED', receivedOn: '2022-03-01', projectCode: 'KENH-TK', splitFrom: { id: petitionId } };
  expect(data?.petition).toEqual({ status: 'SPLIT', splitInto: parts.map((content) => ({ ...content, ...part })) });
});

it('suggests what a petition may repeat, and files it away with the one that it does', async () => {
  const { ward, leader, staff } = await places('d-double');
  const first = await staff.soon('receivePetition', 'petition', petition(ward.id, { projectCode: 'P1' }));
  await staff.done('receivePetition', 'petition', petition(ward.id, { projectCode: 'P2', signatoryType: 'JOINT', signatoryCount: 9 }));
  const again = await staff.done('receivePetition', 'petition', petition(ward.id, { projectCode: 'P1', receivedOn: '2022-04-01' }));
  const { data } = await service.ask<{ possibleDuplicates: object[] }>(
    leader,
    `query ($id: ID!) { possibleDuplicates(petitionId: $id) { petition { id } reasons } }`,
    { id: again },
  );
  expect(data?.possibleDuplicates).toEqual([{ petition: { id: first }, reasons: ['SAME_PROJECT', 'SAME_SIGNATORIES'] }]);
  await staff.done('classifyPetition', 'petition', { petitionId: again, ...eligible, on: '2022-04-02' });
  const file = { petitionId: again, reason: 'DUPLICATE', on: '2022-04-03' };
  expect(await staff.refused('fileAwayPetition', 'petition', file)).toEqual([['DUPLICATE_OF_WHAT', 'duplicateOfId']]);
  await staff.done('fileAwayPetition', 'petition', { ...file, duplicateOfId: first });
});

it('says of each way to dispose of a petition what stands in it, in both languages', async () => {
  const { ward, leader, staff } = await places('d-actions');
  const petitionId = await staff.soon('receivePetition', 'petition', petition(ward.id));
  await staff.done('classifyPetition', 'petition', { petitionId, ...eligible, on: '2022-03-02' });
  const blockers = async (language: string) => {
    const { data } = await service.ask<{ petition: { availableActions: { name: string; blockedBy: string | null }[] } }>(
      leader,
      `query ($id: ID!) { petition(id: $id) { availableActions { name blockedBy } } }`,
      { id: petitionId },
      language,
    );
    return new Map(data?.petition.availableActions.map(({ name, blockedBy }) => [name, blockedBy]));
  };
  const english = await blockers('en');
  expect(english.get('openCase')).toBeNull();
  expect(english.get('guidePetition')).toBe('The matter is yours to resolve: open a case, do not send it away.');
  expect((await blockers('vi')).get('guidePetition')).toContain('Vụ việc thuộc thẩm quyền giải quyết của cơ quan');
});

it('lets a decision be complained against from its receipt, at the superior only, and links both cases', async () => {
  const { district, ward, leader, staff } = await places('d-second');
  const open = async (more: Record<string, unknown>, input: Record<string, unknown>) => {
    const petitionId = await staff.soon('receivePetition', 'petition', petition(ward.id, more));
    await staff.done('classifyPetition', 'petition', { petitionId, ...eligible });
    return { petitionId, open: { petitionId, ...input } };
  };
  const first = await open({}, { on: '2022-03-03' });
  const caseId = await staff.done('openCase', 'grievanceCase', { ...first.open, on: undefined });
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await staff.done('acceptCase', 'grievanceCase', { caseId, respondentId: ward.id });
  await staff.done('assignVerifier', 'grievanceCase', { caseId, verifierId: ward.id });
  const second = await open({ receivedOn: today }, { firstInstanceCaseId: caseId });
  expect(await staff.refused('openCase', 'grievanceCase', { ...second.open, resolverId: district.id })).toEqual([
    ['EARLIER_NOT_RESOLVED', 'firstInstanceCaseId'],
  ]);
  await staff.done('decideComplaint', 'grievanceCase', { caseId, finding: 'WRONG', demandMatchesFindings: true });
  await staff.done('sendResult', 'grievanceCase', { caseId });
  await staff.done('recordReceipt', 'grievanceCase', { caseId });
  expect(await staff.refused('openCase', 'grievanceCase', { ...second.open, resolverId: ward.id })).toEqual([
    ['SAME_RESOLVER', 'resolverId'],
  ]);
  const appeal = await staff.done('openCase', 'grievanceCase', { ...second.open, resolverId: district.id });
  const { data } = await service.ask<{ grievanceCase: object }>(
    leader,
    `query ($id: ID!) { grievanceCase(id: $id) { instance firstInstanceCase { id decisionReceivedOn deadlines { deadline { key trigger days } } } } }`,
    { id: appeal },
  );
  expect(data?.grievanceCase).toMatchObject({
    instance: 'SECOND',
    firstInstanceCase: {
      id: caseId,
      decisionReceivedOn: today,
      deadlines: expect.arrayContaining([{ deadline: { key: 'COMPLAINT_APPEAL', trigger: today, days: 30 } }]),
    },
  });
});

it('shows the consensus campaigns of a case’s project', async () => {
  const { ward, leader, staff } = await places('d-campaign');
  const petitionId = await staff.soon('receivePetition', 'petition', petition(ward.id, { kind: 'REFLECTION', projectCode: 'KENH' }));
  await staff.done('classifyPetition', 'petition', { petitionId, ...eligible, on: '2022-03-02' });
  const caseId = await staff.done('openCase', 'grievanceCase', { petitionId, on: '2022-03-03' });
  const opened = await openStores(inject('mongoUrl'), service.namespace);
  const campaign: ConsensusCampaignView = {
    ...{
      id: 'campaign-1',
      projectName: 'Kênh Thụy Khuê',
      projectCode: 'KENH',
      unitCode: ward.unitCode,
      unitPath: ward.unitPath,
      teamId: 'team',
    },
    ...{ status: 'ACTIVE', plannedOn: '2022-01-10', completedOn: null, provenance: 'SYNTHETIC' },
  };
  const event = { id: campaign.id, version: 1, type: 'CampaignPlanned', time: '2022-01-10T00:00:00Z', change: {}, traceparent: null };
  await campaignCopy(opened.kept).apply([{ ...event, after: campaign }]);
  await opened.close();
  const { data } = await service.ask<{ grievanceCase: object; grievanceStatistics: { groups: object[] } }>(
    leader,
    `query ($id: ID!, $of: GrievanceCaseFilter) {
      grievanceCase(id: $id) { projectCode consensusCampaigns { id } }
      grievanceStatistics(filter: $of, groupBy: [PROJECT, FIELD_ROOT]) { groups { key { projectCode fieldRoot } count onTimeRate { value } } }
    }`,
    { id: caseId, of: { resolverId: { eq: ward.id } } },
  );
  expect(data?.grievanceCase).toEqual({ projectCode: 'KENH', consensusCampaigns: [{ id: campaign.id }] });
  expect(data?.grievanceStatistics.groups).toEqual([
    { key: { projectCode: 'KENH', fieldRoot: 'ADMINISTRATIVE' }, count: 1, onTimeRate: { value: null } },
  ]);
});
