import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, nobody, officer } from './officer.ts';
import { districtOf, wardOf } from './places.ts';

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

/** A complaint against the ward, being verified there. */
async function complaintAt(wardId: string, staff: ReturnType<typeof officer>): Promise<string> {
  const petitionId = await staff.soon('receivePetition', 'petition', {
    kind: 'COMPLAINT',
    channel: 'POST',
    organizationId: wardId,
    receivedOn: '2022-03-01',
    fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  });
  await staff.done('classifyPetition', 'petition', { petitionId, eligibility: 'ELIGIBLE', competent: true, on: '2022-03-02' });
  const caseId = await staff.done('openCase', 'grievanceCase', { petitionId, on: '2022-03-03' });
  await staff.done('acceptCase', 'grievanceCase', { caseId, respondentId: wardId, on: '2022-03-04' });
  await staff.done('assignVerifier', 'grievanceCase', { caseId, verifierId: wardId, on: '2022-03-05' });
  return caseId;
}

it('lets a complaint be decided against its demand once its dialogue is minuted', async () => {
  const district = districtOf('d-case');
  const ward = wardOf(district, 'one');
  await service.publish(district, ward);
  const staff = officer(service, leaderOf(district.id));
  const caseId = await complaintAt(ward.id, staff);
  const decision = { caseId, finding: 'WRONG', demandMatchesFindings: false, on: '2022-03-20' };
  expect(await staff.refused('decideComplaint', 'grievanceCase', decision)).toEqual([['DIALOGUE_REQUIRED']]);

  const parties = [
    { role: 'CHAIR', organizationId: ward.id },
    { role: 'COMPLAINANT', persons: 2 },
  ];
  const announcement = { kind: 'CASE', caseId, organizerId: ward.id, scheduledOn: '2022-03-15', invited: parties, on: '2022-03-08' };
  const dialogueSessionId = await staff.done('announceDialogue', 'dialogueSession', announcement);
  await staff.done('holdDialogue', 'dialogueSession', { dialogueSessionId, attended: parties, on: '2022-03-15' });
  const minutes = { dialogueSessionId, signedBy: ['CHAIR'], unsigned: [{ role: 'COMPLAINANT', reason: 'REFUSED' }], on: '2022-03-15' };
  await staff.done('signDialogueMinutes', 'dialogueSession', { ...minutes, idempotencyKey: 'minutes' });
  await staff.done('signDialogueMinutes', 'dialogueSession', { ...minutes, idempotencyKey: 'minutes' });

  const { data } = await service.ask<{ grievanceCase: object }>(
    leaderOf(district.id),
    `query ($id: ID!) { grievanceCase(id: $id) { status dialogueOn version dialogues { id status heldOn unsigned { role reason } } } }`,
    { id: caseId },
  );
  expect(data?.grievanceCase).toEqual({
    status: 'DIALOGUE',
    dialogueOn: '2022-03-15',
    version: 4,
    dialogues: [{ id: dialogueSessionId, status: 'MINUTED', heldOn: '2022-03-15', unsigned: [{ role: 'COMPLAINANT', reason: 'REFUSED' }] }],
  });
  await staff.done('decideComplaint', 'grievanceCase', decision);
  expect(
    await staff.refused('announceDialogue', 'dialogueSession', { ...announcement, on: '2022-03-21', scheduledOn: '2022-03-30' }),
  ).toEqual([['CASE_NOT_BEING_VERIFIED', 'caseId']]);
});

it('counts a ward’s dialogue with its people on the ward and on its district, and says what is still open', async () => {
  const district = districtOf('d-people');
  const [one, two] = [wardOf(district, 'one'), wardOf(district, 'two')];
  await service.publish(district, one, two);
  const staff = officer(service, leaderOf(district.id), 'vi');
  const dialogueSessionId = await staff.soon('announceDialogue', 'dialogueSession', {
    kind: 'WARD_PEOPLE',
    organizerId: one.id,
    scheduledOn: '2022-10-20',
    on: '2022-10-05',
  });
  const attended = [
    { role: 'CHAIR', organizationId: one.id },
    { role: 'RESIDENTS', persons: 120 },
  ];
  await staff.done('holdDialogue', 'dialogueSession', { dialogueSessionId, attended, on: '2022-10-20' });
  const fieldCode = 'ADMINISTRATIVE.ENVIRONMENT_ORDER';
  for (const number of [1, 2])
    await staff.done('recordDialogueQuestion', 'dialogueSession', {
      dialogueSessionId,
      fieldCode,
      askedBy: 'RESIDENTS',
      on: `2022-10-2${number}`,
    });
  const answer = { dialogueSessionId, number: 1, manner: 'ON_THE_SPOT', answeredById: one.id, on: '2022-10-20' };
  await staff.done('answerDialogueQuestion', 'dialogueSession', answer);
  const promise = { dialogueSessionId, fieldCode, responsibleId: one.id, dueOn: '2022-11-30', on: '2022-10-20' };
  await staff.done('agreeDialogueFollowUp', 'dialogueSession', promise);
  await staff.done('signDialogueMinutes', 'dialogueSession', { dialogueSessionId, signedBy: ['CHAIR'], on: '2022-10-21' });
  await staff.done('completeDialogueFollowUp', 'dialogueSession', { dialogueSessionId, number: 1, on: '2022-12-01' });
  const { errors } = await staff.send('closeDialogue', 'dialogueSession', { dialogueSessionId, on: '2022-12-02' });
  expect(errors[0]).toMatchObject({
    code: 'STILL_OPEN',
    message: expect.stringContaining('Chưa trả lời và thực hiện xong: câu hỏi 2, việc —'),
  });

  const { data, codes } = await service.ask<{ units: object[]; organizations: object[]; all: object }>(
    nobody,
    `query ($of: [_Any!]!, $ofOrganizations: [_Any!]!, $district: ID!) {
      units: _entities(representations: $of) { ... on AdministrativeUnit { dialogueStatistics { total { count held persons } } } }
      organizations: _entities(representations: $ofOrganizations) {
        ... on Organization { dialogueStatistics(groupBy: [HELD_MONTH, HELD_YEAR]) { groups { key { heldMonth heldYear } count } } }
      }
      all: dialogueStatistics(filter: { withinUnit: { eq: $district } }, groupBy: [KIND, UNIT]) {
        total {
          count questions followUps followUpsOverdue
          answered { numerator denominator value } followUpsDone { numerator denominator } followUpsOnTime { numerator denominator value }
        }
        groups { key { kind unitCode unit { code } } count answered { value } }
      }
    }`,
    {
      of: [district, one, two].map(({ unitCode }) => ({ __typename: 'AdministrativeUnit', code: unitCode })),
      ofOrganizations: [{ __typename: 'Organization', id: district.id }],
      district: district.unitCode,
    },
  );
  expect(codes).toEqual([]);
  const counted = { dialogueStatistics: { total: { count: 1, held: 1, persons: 121 } } };
  expect(data?.units).toEqual([counted, counted, { dialogueStatistics: { total: { count: 0, held: 0, persons: 0 } } }]);
  expect(data?.organizations).toEqual([{ dialogueStatistics: { groups: [{ key: { heldMonth: '2022-10', heldYear: 2022 }, count: 1 }] } }]);
  expect(data?.all).toEqual({
    total: {
      count: 1,
      questions: 2,
      followUps: 1,
      followUpsOverdue: 1,
      answered: { numerator: 1, denominator: 2, value: 0.5 },
      followUpsDone: { numerator: 1, denominator: 1 },
      followUpsOnTime: { numerator: 0, denominator: 1, value: 0 },
    },
    groups: [{ key: { kind: 'WARD_PEOPLE', unitCode: one.unitCode, unit: { code: one.unitCode } }, count: 1, answered: { value: 0.5 } }],
  });
});

it('is announced by those whose organization covers the organizer, read in pages, and hidden from the public', async () => {
  const [district, other] = [districtOf('d-scope'), districtOf('d-other')];
  const ward = wardOf(district, 'one');
  await service.publish(district, other, ward);
  const staff = officer(service, leaderOf(district.id));
  const announcement = { kind: 'WARD_PEOPLE', organizerId: ward.id, scheduledOn: '2022-10-20', on: '2022-10-05' };
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) ids.push(await staff.soon('announceDialogue', 'dialogueSession', announcement));
  const stranger = officer(service, leaderOf(other.id));
  expect((await stranger.send('announceDialogue', 'dialogueSession', announcement)).codes).toEqual(['FORBIDDEN']);
  expect((await stranger.send('cancelDialogue', 'dialogueSession', { dialogueSessionId: ids[0], reason: 'FORCE_MAJEURE' })).codes).toEqual([
    'FORBIDDEN',
  ]);
  expect(await staff.refused('announceDialogue', 'dialogueSession', { ...announcement, organizerId: 'nowhere' })).toEqual([
    ['UNKNOWN_ORGANIZATION', 'organizerId'],
  ]);

  type Page = { page: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number } };
  const page = (after: string | null) =>
    service.ask<Page>(
      leaderOf(district.id),
      `query ($after: String, $unit: ID!) {
        page: dialogueSessions(first: 2, after: $after, filter: { withinUnit: { eq: $unit } }) {
          nodes { id } pageInfo { endCursor hasNextPage } totalCount
        }
      }`,
      { after, unit: district.unitCode },
    );
  const first = (await page(null)).data?.page;
  const second = (await page(first?.pageInfo.endCursor ?? null)).data?.page;
  expect([first?.totalCount, first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([3, true, false]);
  expect([...(first?.nodes ?? []), ...(second?.nodes ?? [])].map(({ id }) => id).sort()).toEqual(ids.sort());

  const { data, codes } = await service.ask(nobody, 'query ($id: ID!) { dialogueSession(id: $id) { id } }', { id: ids[0] });
  expect({ data, codes }).toEqual({ data: { dialogueSession: null }, codes: ['UNAUTHENTICATED'] });
});

it('says what may be done with it now, and in both languages what stands in the way', async () => {
  const district = districtOf('d-actions');
  const ward = wardOf(district, 'one');
  await service.publish(district, ward);
  const staff = officer(service, leaderOf(district.id));
  const id = await staff.soon('announceDialogue', 'dialogueSession', {
    kind: 'WARD_PEOPLE',
    organizerId: ward.id,
    scheduledOn: '2022-10-20',
    on: '2022-10-05',
  });
  type Actions = { dialogueSession: { availableActions: { name: string; allowed: boolean; blockedBy: string | null }[] } };
  const actionsIn = async (language: string) => {
    const query = 'query ($id: ID!) { dialogueSession(id: $id) { availableActions { name allowed blockedBy } } }';
    return (await service.ask<Actions>(leaderOf(district.id), query, { id }, language)).data?.dialogueSession.availableActions ?? [];
  };
  const [english, vietnamese] = [await actionsIn('en'), await actionsIn('vi')];
  expect(english.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual(['postponeDialogue', 'cancelDialogue', 'holdDialogue']);
  const blocked = (actions: typeof english) => actions.find(({ name }) => name === 'closeDialogue')?.blockedBy;
  expect(blocked(english)).toContain('not possible in the state ANNOUNCED');
  expect(blocked(vietnamese)).toContain('Không thể thực hiện');
});
