import { mongoConnection } from '@danvan/aggregate-store';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { actorOf, districtOf, wardOf } from './places.ts';

const district = districtOf('VAULT');
const ward = wardOf(district, 'BUOI');
const other = wardOf(district, 'YEN_PHU');
const officer = actorOf('OFFICER', ward.id);
const custodian = actorOf('IDENTITY_CUSTODIAN', ward.id);
const person = { name: 'Nguyễn Thị Hồng Nhung', address: 'Số 7 ngõ 52 Lạc Long Quân', phone: '0912345678', identityNumber: '001187012345' };
const text = 'Tôi là Nguyễn Thị Hồng Nhung, xin tố cáo ông tổ trưởng.';

let service: GrievancesService;
let keys = 0;
const newKey = () => {
  keys += 1;
  return `key-${keys}`;
};
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district, ward, other);
});
afterAll(() => service.stop());

type Done<Thing extends string, Value> = {
  done: { [K in Thing]: Value | null } & { errors: { code: string; message: string; path: string[] }[] };
};
type Disclosed = { petitioners: (typeof person)[]; text: string | null; erased: boolean };

const input = (over: object = {}) => ({
  ...{ idempotencyKey: newKey(), kind: 'DENUNCIATION', channel: 'IN_PERSON', organizationId: ward.id, fieldCode: 'PUBLIC_SERVICE' },
  ...{ petitioners: [person], text },
  ...over,
});
const receive = (over: object = {}, actor = officer) =>
  service.ask<Done<'petition', { id: string }>>(
    actor,
    'mutation ($input: ReceivePetitionInput!) { done: receivePetition(input: $input) { petition { id } errors { code message path } } }',
    { input: input(over) },
  );
const received = (over: object = {}) =>
  eventually(async () => {
    const { data, codes } = await receive(over);
    expect({ codes, errors: data?.done.errors }).toEqual({ codes: [], errors: [] });
    return data?.done.petition?.id ?? '';
  });
const disclose = (petitionId: string, actor = custodian, over: object = {}) =>
  service.ask<Done<'identity', Disclosed>>(
    actor,
    `mutation ($input: DiscloseIdentityInput!) { done: discloseIdentity(input: $input) {
      identity { petitioners { name address phone identityNumber } text erased } errors { code message path }
    } }`,
    { input: { idempotencyKey: newKey(), petitionId, reason: 'CONTACT_PETITIONER', ...over } },
  );

async function inDatabase<T>(
  work: (collection: (name: string) => ReturnType<NonNullable<ReturnType<typeof mongoConnection>['db']>['collection']>) => Promise<T>,
) {
  const connection = await mongoConnection(service.mongoUrl).asPromise();
  const { db } = connection;
  if (!db) throw new Error('not connected');
  try {
    return await work((name) => db.collection(name));
  } finally {
    await connection.close();
  }
}

it('keeps who denounced where only the custodian sees it, and shows it for a reason', async () => {
  const petitionId = await received();
  const { data } = await disclose(petitionId);
  expect(data?.done).toEqual({ identity: { petitioners: [person], text, erased: false }, errors: [] });
});

it('keeps each signer of a joint petition, a record each', async () => {
  const signers = Array.from({ length: 6 }, (_, place) => ({ ...person, name: `Người thứ ${place}` }));
  const petitionId = await received({ kind: 'COMPLAINT', signatoryType: 'JOINT', signatoryCount: 6, petitioners: signers });
  expect((await disclose(petitionId)).data?.done.identity?.petitioners).toEqual(signers);
  await inDatabase(async (collection) => {
    expect(await collection('identity_vault').countDocuments({ petitionId, form: 'PERSON' })).toBe(6);
  });
});

it('shows it to nobody else, and to no custodian of another place', async () => {
  const petitionId = await received();
  for (const role of ['OFFICER', 'LEADER', 'ANALYST', 'ADMIN', 'ASSESSOR', 'SERVICE', 'CITIZEN'] as const)
    expect((await disclose(petitionId, actorOf(role, ward.id))).codes).toEqual(['FORBIDDEN']);
  expect((await disclose(petitionId, actorOf('PUBLIC'))).codes).toEqual(['UNAUTHENTICATED']);
  expect((await disclose(petitionId, actorOf('IDENTITY_CUSTODIAN', other.id))).codes).toEqual(['FORBIDDEN']);
});

it('opens nothing where the access cannot be logged', async () => {
  const petitionId = await received();
  await inDatabase(async (collection) => {
    const log = collection('vault_access_log');
    const head = await collection('vault_access_head').findOne({});
    const next = Number(head?.sequence ?? 0) + 1;
    // Somebody has taken every place after the head with what is no entry: no append can succeed.
    await log.insertMany(
      Array.from({ length: 201 }, (_, place) => ({ _id: String(next + place).padStart(15, '0') as never, sequence: 0, hash: 'x' })),
    );
    const answer = await disclose(petitionId);
    expect(answer.codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer)).not.toContain(person.name);
    await log.deleteMany({ sequence: 0 });
  });
  expect((await disclose(petitionId)).codes).toEqual([]);
});

it('answers a repeat once, and refuses the same key with another person', async () => {
  const once = { idempotencyKey: newKey() };
  const first = await received(once);
  expect(await received(once)).toBe(first);
  expect((await receive({ ...once, petitioners: [{ ...person, phone: '0987654321' }] })).codes).toEqual(['BAD_USER_INPUT']);
  await inDatabase(async (collection) => {
    expect(await collection('identity_vault').countDocuments({ petitionId: first })).toBe(2);
  });
});

it('refuses what cannot be kept by the field’s name, without repeating what was in it', async () => {
  await received();
  const { data } = await receive({ petitioners: [{ ...person, phone: '9'.repeat(50) }] });
  expect(data?.done.errors).toMatchObject([{ code: 'PETITIONER_UNREADABLE', path: ['petitioners', '0', 'phone'] }]);
  expect(JSON.stringify(data)).not.toContain('9999');
  const many = await receive({ petitioners: [person, person] });
  expect(many.data?.done.errors).toMatchObject([{ code: 'MORE_PETITIONERS_THAN_SIGNATORIES', path: ['petitioners'] }]);
});

it('keeps nothing of what the rules refuse', async () => {
  await received();
  const before = await inDatabase((collection) => collection('identity_vault').countDocuments({}));
  expect((await receive({ channel: 'PORTAL' })).data?.done.errors).toMatchObject([{ code: 'DENUNCIATION_NOT_ONLINE' }]);
  expect(await inDatabase((collection) => collection('identity_vault').countDocuments({}))).toBe(before);
});

it('takes the number of a document for a reference, and no words', async () => {
  const petitionId = await received();
  expect((await disclose(petitionId, custodian, { reference: '12/QĐ-UBND' })).data?.done.errors).toEqual([]);
  const words = await disclose(petitionId, custodian, { reference: 'cho bà Nhung' });
  expect(words.data?.done).toMatchObject({ identity: null, errors: [{ code: 'REFERENCE_NOT_A_NUMBER' }] });
});

it('erases for good: the keys are gone, and the petition says when', async () => {
  const petitionId = await received();
  const erase = () =>
    service.ask<Done<'petitionId', string>>(
      custodian,
      'mutation ($input: EraseIdentityInput!) { done: eraseIdentity(input: $input) { petitionId errors { code } } }',
      { input: { idempotencyKey: newKey(), petitionId, reason: 'REQUEST_OF_PERSON' } },
    );
  expect((await erase()).data?.done).toEqual({ petitionId, errors: [] });
  expect((await disclose(petitionId)).data?.done.identity).toEqual({ petitioners: [], text: null, erased: true });
  expect((await erase()).data?.done.errors).toEqual([{ code: 'IDENTITY_ERASED_ALREADY' }]);
  await inDatabase(async (collection) => {
    const records = await collection('identity_vault').find({ petitionId }).toArray();
    expect(records.map(({ key, fields }) => ({ key, fields }))).toEqual([
      { key: null, fields: {} },
      { key: null, fields: {} },
    ]);
  });
});
