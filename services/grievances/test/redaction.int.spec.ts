import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, officer } from './officer.ts';
import { actorOf, districtOf, wardOf } from './places.ts';

const district = districtOf('REDACT');
const ward = wardOf(district, 'BUOI');
const inspectorate = {
  ...wardOf(district, 'INSPECTORATE'),
  id: 'REDACT-inspectorate',
  type: 'INSPECTORATE' as const,
  path: ['REDACT-inspectorate'],
  parentId: null,
};
const stranger = wardOf(district, 'YEN_PHU');
const person = { name: 'Nguyễn Thị Hồng Nhung', phone: '0912345678' };
const text = 'Tôi, Nguyen Thi Hong Nhung (0912 345 678), con ông Bảy, thấy tổ trưởng nhận tiền.';
const redacted = 'Tôi, [họ tên] ([số điện thoại]), [đã lược], thấy tổ trưởng nhận tiền.';

let service: GrievancesService;
let clerk: ReturnType<typeof officer>;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district, ward, stranger, inspectorate);
  clerk = officer(service, leaderOf(ward.id));
});
afterAll(() => service.stop());

const received = (over: object = {}) =>
  clerk.soon('receivePetition', 'petition', {
    ...{ kind: 'DENUNCIATION', channel: 'IN_PERSON', organizationId: ward.id, fieldCode: 'PUBLIC_SERVICE', receivedOn: '2022-03-01' },
    ...{ petitioners: [person], text },
    ...over,
  });

async function accepted(petitionId: string): Promise<string> {
  await clerk.done('classifyPetition', 'petition', { petitionId, eligibility: 'ELIGIBLE', competent: true, on: '2022-03-02' });
  const caseId = await clerk.done('openCase', 'grievanceCase', { petitionId, on: '2022-03-02' });
  await clerk.done('acceptCase', 'grievanceCase', { caseId, on: '2022-03-03' });
  return caseId;
}

const shown = async (role: 'OFFICER' | 'ANALYST' | 'IDENTITY_CUSTODIAN', organizationId: string, petitionId: string) => {
  const { data, codes } = await service.ask<{ petition: { redactedText: string | null } | null }>(
    actorOf(role, organizationId),
    'query ($id: ID!) { petition(id: $id) { redactedText } }',
    { id: petitionId },
  );
  return codes[0] ?? data?.petition?.redactedText ?? data?.petition;
};

it('hands a denunciation over to verification only once a clerk has confirmed what the verifier will read', async () => {
  const petitionId = await received();
  const caseId = await accepted(petitionId);
  const assign = { caseId, verifierId: inspectorate.id, on: '2022-03-04' };
  expect(await clerk.refused('assignVerifier', 'grievanceCase', assign)).toEqual([['REDACTION_NOT_CONFIRMED', 'caseId']]);

  const proposal = await clerk.send(
    'proposeRedaction',
    'proposal',
    { petitionId, remove: ['con ông Bảy'] },
    'id: petitionId text removed { thing times }',
  );
  expect(proposal.record).toEqual({
    id: petitionId,
    text: redacted,
    removed: [
      { thing: 'NAME', times: 1 },
      { thing: 'PHONE', times: 1 },
      { thing: 'PHRASE', times: 1 },
    ],
  });
  expect(await shown('OFFICER', ward.id, petitionId)).toEqual({ redactedText: null });

  await clerk.done('confirmRedaction', 'petition', { petitionId, remove: ['con ông Bảy'] });
  await clerk.done('assignVerifier', 'grievanceCase', assign);
  expect(await shown('OFFICER', inspectorate.id, petitionId)).toBe(redacted);
  expect(await shown('OFFICER', ward.id, petitionId)).toBe(redacted);
});

it('shows it to nobody whose organization neither covers nor verifies it', async () => {
  const petitionId = await received();
  await clerk.done('confirmRedaction', 'petition', { petitionId });
  expect(await shown('OFFICER', stranger.id, petitionId)).toBeNull();
  expect(await shown('ANALYST', ward.id, petitionId)).toBeNull();
  const reflection = await received({ kind: 'REFLECTION' });
  await clerk.done('confirmRedaction', 'petition', { petitionId: reflection });
  expect(await shown('OFFICER', stranger.id, reflection)).toEqual({ redactedText: null });
  expect(await shown('ANALYST', ward.id, reflection)).toBe('FORBIDDEN');
});

it('says that there is nothing to redact where no text is kept', async () => {
  const petitionId = await received({ text: null });
  expect((await clerk.send('proposeRedaction', 'proposal', { petitionId }, 'petitionId')).errors).toMatchObject([{ code: 'NO_TEXT' }]);
  expect(await clerk.refused('confirmRedaction', 'petition', { petitionId })).toEqual([['NO_TEXT']]);
  expect(await clerk.refused('confirmRedaction', 'petition', { petitionId: 'nowhere' })).toEqual([['NO_PETITION', 'petitionId']]);
});

it('takes the redacted text along when the identities are erased', async () => {
  const petitionId = await received();
  await clerk.done('confirmRedaction', 'petition', { petitionId });
  const { data } = await service.ask<{ eraseIdentity: { errors: { code: string }[] } }>(
    actorOf('IDENTITY_CUSTODIAN', ward.id),
    'mutation ($input: EraseIdentityInput!) { eraseIdentity(input: $input) { errors { code } } }',
    { input: { idempotencyKey: 'erase', petitionId, reason: 'REQUEST_OF_PERSON' } },
  );
  expect(data?.eraseIdentity.errors).toEqual([]);
  expect(await shown('OFFICER', ward.id, petitionId)).toEqual({ redactedText: null });
});
