import { eventually, type Somebody, type Stack, startStack } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { done } from './support/district.ts';

let stack: Stack;
let committee: string;
let officer: Somebody;
let leader: Somebody;

beforeAll(async () => {
  stack = await startStack({ kafkaBrokers: inject('kafkaBrokers'), mongoUrl: inject('mongoUrl') });
  const admin = await stack.as('ADMIN');
  const unit = { idempotencyKey: 'unit', code: 'CITY_G', name: 'Thành phố', level: 'CITY', on: '2010-01-01' };
  await done(admin, 'establishUnit', 'administrativeUnit', 'EstablishUnitInput', unit);
  const body = { idempotencyKey: 'committee', name: 'Ủy ban nhân dân', type: 'PEOPLES_COMMITTEE', unitCode: 'CITY_G', on: '2010-01-01' };
  committee = await done(admin, 'registerOrganization', 'organization', 'RegisterOrganizationInput', body);
  officer = await stack.as('OFFICER', committee);
  leader = await stack.as('LEADER', committee);
});
afterAll(() => stack?.stop());

const receive = (key: string, kind: string, over: object = {}) =>
  eventually(() =>
    done(officer, 'receivePetition', 'petition', 'ReceivePetitionInput', {
      ...{
        idempotencyKey: key,
        kind,
        channel: 'IN_PERSON',
        organizationId: committee,
        receivedOn: '2022-01-24',
        fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
      },
      ...over,
    }),
  );

async function openCase(key: string, kind: string): Promise<string> {
  const petitionId = await receive(key, kind);
  const classified = { idempotencyKey: `${key}-classify`, petitionId, eligibility: 'ELIGIBLE', competent: true, on: '2022-01-25' };
  await done(officer, 'classifyPetition', 'petition', 'ClassifyPetitionInput', classified);
  return done(officer, 'openCase', 'grievanceCase', 'OpenCaseInput', { idempotencyKey: `${key}-open`, petitionId, on: '2022-01-25' });
}

type Case = {
  grievanceCase: {
    status: string;
    onTime: boolean | null;
    petitions: { status: string }[];
    deadlines: { deadline: { key: string; nominalDue: string; effectiveDue: string; source: string }; metOn: string | null }[];
  };
};
const read = async (id: string) => {
  const query =
    'query($id: ID!) { grievanceCase(id: $id) { status onTime petitions { status } deadlines { deadline { key nominalDue effectiveDue source } metOn } } }';
  return (await officer.ask<Case>(query, { id })).data?.grievanceCase;
};
const due = (found: Case['grievanceCase'] | undefined, key: string) => found?.deadlines.find(({ deadline }) => deadline.key === key);

it('takes a complaint from its petition to a decision on time, with each deadline to the day', async () => {
  const caseId = await openCase('complaint', 'COMPLAINT');
  const opened = await read(caseId);
  expect(opened?.petitions).toEqual([{ status: 'LINKED' }]);
  // Ten calendar days from 24 January 2022 end on 3 February, in the Tết holidays: the next working day is 7 February (Civil Code 2015 Art. 148).
  expect(due(opened, 'COMPLAINT_ACCEPTANCE')?.deadline).toMatchObject({ nominalDue: '2022-02-03', effectiveDue: '2022-02-07' });
  const step = (who: Somebody, mutation: string, type: string, input: object) =>
    done(who, mutation, 'grievanceCase', type, { idempotencyKey: mutation, caseId, ...input });
  await step(leader, 'acceptCase', 'AcceptCaseInput', { respondentId: committee, on: '2022-02-07' });
  // Thirty calendar days from 7 February end on 9 March, a Wednesday (Complaint Law Art. 28).
  expect(due(await read(caseId), 'COMPLAINT_RESOLUTION_FIRST')?.deadline).toMatchObject({ effectiveDue: '2022-03-09' });
  await step(leader, 'assignVerifier', 'AssignVerifierInput', { verifierId: committee, on: '2022-02-08' });
  await step(leader, 'decideComplaint', 'DecideComplaintInput', { finding: 'PARTLY', demandMatchesFindings: true, on: '2022-03-09' });
  expect(await read(caseId)).toMatchObject({ status: 'DECIDED', onTime: true });
});

it('refuses a decision before verification, naming the state and what is allowed', async () => {
  const caseId = await openCase('early', 'COMPLAINT');
  const query =
    'mutation($input: DecideComplaintInput!) { decideComplaint(input: $input) { grievanceCase { id } errors { code message } } }';
  const input = { idempotencyKey: 'early-decide', caseId, finding: 'RIGHT', demandMatchesFindings: true, on: '2022-02-01' };
  const answer = await leader.ask<{ decideComplaint: { errors: { code: string; message: string }[] } }>(query, { input });
  expect(answer.data?.decideComplaint.errors).toMatchObject([
    { code: 'ILLEGAL_TRANSITION', message: expect.stringMatching(/CLASSIFIED.*accept/) },
  ]);
});

it('takes no denunciation over the portal, and says what the person can do', async () => {
  const query =
    'mutation($input: ReceivePetitionInput!) { receivePetition(input: $input) { petition { id } errors { code message basis } } }';
  const input = {
    idempotencyKey: 'portal',
    kind: 'DENUNCIATION',
    channel: 'PORTAL',
    organizationId: committee,
    receivedOn: '2022-01-24',
    fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  };
  const answer = await officer.ask<{ receivePetition: { petition: null; errors: { basis: string }[] } }>(query, { input });
  expect(answer.data?.receivePetition.petition).toBeNull();
  expect(answer.data?.receivePetition.errors[0]?.basis).toMatch(/Art\. 22/);
});

it('shows an analyst no small count of denunciations, and the decider every one', async () => {
  await openCase('denunciation', 'DENUNCIATION');
  const query = '{ grievanceStatistics(groupBy: [KIND]) { total { count suppressed } groups { key { kind } count suppressed } } }';
  type Shown = {
    grievanceStatistics: {
      total: { count: number | null; suppressed: boolean };
      groups: { key: { kind: string }; count: number | null; suppressed: boolean }[];
    };
  };
  const denunciations = (answer: { data: Shown | null }) =>
    answer.data?.grievanceStatistics.groups.find(({ key }) => key.kind === 'DENUNCIATION');
  expect(denunciations(await leader.ask<Shown>(query))).toMatchObject({ count: 1, suppressed: false });
  const analyst = await (await stack.as('ANALYST')).ask<Shown>(query);
  expect(denunciations(analyst)).toMatchObject({ count: null, suppressed: true });
  // The total leaves them out too: it is no more than what the other groups say.
  const others = analyst.data?.grievanceStatistics.groups.filter(({ key }) => key.kind !== 'DENUNCIATION') ?? [];
  expect(analyst.data?.grievanceStatistics.total).toEqual({
    count: others.reduce((sum, { count }) => sum + (count ?? 0), 0),
    suppressed: true,
  });
});

it('shows rows of petitions to nobody without a token', async () => {
  const answer = await (await stack.as('NOBODY')).ask('{ petitions { nodes { id } } }');
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toContain('UNAUTHENTICATED');
});
