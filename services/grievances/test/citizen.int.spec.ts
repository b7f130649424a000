import { randomBytes } from 'node:crypto';
import { mongoConnection } from '@danvan/aggregate-store';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, nobody, officer } from './officer.ts';
import { actorOf, districtOf, wardOf } from './places.ts';

const district = districtOf('CITIZEN');
const ward = wardOf(district, 'BUOI');
const person = { name: 'Trần Văn Ước', phone: '0912345678' };

let service: GrievancesService;
let clerk: ReturnType<typeof officer>;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district, ward);
  clerk = officer(service, leaderOf(ward.id));
});
afterAll(() => service.stop());

const newKey = () => randomBytes(18).toString('base64url');
const inputs = { handInPetition: 'HandInPetitionInput', issueReceipt: 'IssueReceiptInput' };
type Receipt = { done: { receiptCode: string | null; errors: { code: string; path: string[] }[] } };
type Mine = { status: string; caseStatus: string | null; stars: number | null };

const forReceipt = (mutation: keyof typeof inputs, input: object, actor = nobody) =>
  service.ask<Receipt>(
    actor,
    `mutation ($input: ${inputs[mutation]}!) { done: ${mutation}(input: $input) { receiptCode errors { code path } } }`,
    {
      input: { idempotencyKey: newKey(), ...input },
    },
  );
const reflection = (over: object = {}) => ({
  ...{
    kind: 'REFLECTION',
    organizationId: ward.id,
    fieldCode: 'ADMINISTRATIVE.ENVIRONMENT_ORDER',
    petitioners: [person],
    text: 'Rác đầy ngõ.',
  },
  ...over,
});
const handedIn = (over: object = {}) =>
  eventually(async () => {
    const { data, codes } = await forReceipt('handInPetition', reflection(over));
    expect({ codes, errors: data?.done.errors }).toEqual({ codes: [], errors: [] });
    return data?.done.receiptCode ?? '';
  });
const follow = async (receiptCode: string) => {
  const query = 'query ($code: String!) { petitionByReceipt(receiptCode: $code) { status caseStatus stars organization { id } } }';
  return (await service.ask<{ petitionByReceipt: Mine | null }>(nobody, query, { code: receiptCode })).data?.petitionByReceipt;
};
const byReceipt = async (mutation: string, receiptCode: string, over: object = {}) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { petition { status caseStatus stars } errors { code } } }`;
  const { data, codes } = await service.ask<{ done: { petition: Mine | null; errors: { code: string }[] } }>(nobody, query, {
    input: { idempotencyKey: newKey(), receiptCode, ...over },
  });
  return { petition: data?.done.petition, refused: data?.done.errors.map(({ code }) => code) ?? codes };
};

/** The petition that was handed in last, as the office finds it. */
async function lastPetition(): Promise<string> {
  const connection = await mongoConnection(service.mongoUrl).asPromise();
  const [last] = (await connection.db?.collection('petitions').find({ status: 'RECEIVED', channel: 'PORTAL' }).toArray()) ?? [];
  await connection.close();
  return String(last?._id);
}

/** The office answers: today, since a citizen cannot answer on another day. */
async function answered(petitionId: string): Promise<void> {
  await clerk.done('classifyPetition', 'petition', { petitionId, eligibility: 'ELIGIBLE', competent: true });
  const caseId = await clerk.done('openCase', 'grievanceCase', { petitionId });
  await clerk.done('acceptCase', 'grievanceCase', { caseId });
  await clerk.done('assignVerifier', 'grievanceCase', { caseId, verifierId: ward.id });
  await clerk.done('answerReflection', 'grievanceCase', { caseId });
}

it('takes a reflection without an account, and shows where it stands by the receipt', async () => {
  const code = await handedIn();
  expect(code.replaceAll('-', '')).toHaveLength(20);
  expect(await follow(code.toLowerCase().replaceAll('-', ' '))).toEqual({
    status: 'RECEIVED',
    caseStatus: null,
    stars: null,
    organization: { id: ward.id },
  });
});

it('goes from the answer back to the office and on to a rating, by the receipt alone', async () => {
  await lastPetition().then(answered);
  const code = await handedIn();
  await answered(await lastPetition());
  expect((await follow(code))?.caseStatus).toBe('ANSWERED');
  expect(await byReceipt('rateByReceipt', code, { stars: 9 })).toMatchObject({ refused: ['STARS_INVALID'] });
  expect(await byReceipt('rateByReceipt', code, { stars: 4 })).toMatchObject({ petition: { stars: 4 }, refused: [] });
  expect(await byReceipt('reopenByReceipt', code)).toMatchObject({ petition: { caseStatus: 'REOPENED' }, refused: [] });
  expect(await byReceipt('confirmByReceipt', code)).toMatchObject({ refused: ['ILLEGAL_TRANSITION'] });
});

it('is taken back while it is worked on, and a complaint only by letter', async () => {
  const code = await handedIn();
  expect(await byReceipt('withdrawByReceipt', code)).toMatchObject({ refused: ['NO_CASE_YET'] });
  const petitionId = await lastPetition();
  await clerk.done('classifyPetition', 'petition', { petitionId, eligibility: 'ELIGIBLE', competent: true });
  await clerk.done('openCase', 'grievanceCase', { petitionId });
  expect(await byReceipt('withdrawByReceipt', code)).toMatchObject({ petition: { caseStatus: 'TERMINATED' }, refused: [] });
  const complaint = await handedIn({ kind: 'COMPLAINT', fieldCode: 'ADMINISTRATIVE.LAND_HOUSING' });
  expect(await byReceipt('withdrawByReceipt', complaint)).toMatchObject({ refused: ['WITHDRAWAL_BY_LETTER'] });
});

it('takes no denunciation online (Denunciation Law Art. 22), and nothing that nobody can be answered on', async () => {
  await handedIn();
  const refused = async (over: object) => (await forReceipt('handInPetition', reflection(over))).data?.done.errors.map(({ code }) => code);
  expect(await refused({ kind: 'DENUNCIATION', fieldCode: 'PUBLIC_SERVICE' })).toEqual(['DENUNCIATION_NOT_ONLINE']);
  expect(await refused({ petitioners: [{ name: 'Ai đó' }] })).toEqual(['PETITIONER_MISSING']);
  expect(await refused({ petitioners: [] })).toEqual(['PETITIONER_MISSING']);
  expect(await refused({ idempotencyKey: 'short' })).toEqual(['KEY_TOO_SHORT']);
});

it('gives the code again to a repeat of the very request, and to nothing else', async () => {
  const key = newKey();
  const code = await handedIn({ idempotencyKey: key });
  expect((await forReceipt('handInPetition', reflection({ idempotencyKey: key }))).data?.done.receiptCode).toBe(code);
  expect((await forReceipt('handInPetition', reflection({ idempotencyKey: key, text: 'Khác.' }))).codes).toEqual(['BAD_USER_INPUT']);
  expect(await handedIn()).not.toBe(code);
});

it('gives a receipt for what an office received, by the office alone', async () => {
  const petitionId = await clerk.soon('receivePetition', 'petition', {
    ...{ kind: 'DENUNCIATION', channel: 'POST', organizationId: ward.id, fieldCode: 'PUBLIC_SERVICE', petitioners: [person] },
  });
  const issued = await forReceipt('issueReceipt', { petitionId }, leaderOf(ward.id));
  expect(await follow(issued.data?.done.receiptCode ?? '')).toMatchObject({ status: 'RECEIVED' });
  expect((await forReceipt('issueReceipt', { petitionId })).codes).toEqual(['UNAUTHENTICATED']);
  expect((await forReceipt('issueReceipt', { petitionId }, actorOf('OFFICER', district.id))).codes).toEqual([]);
});

it('keeps no code, and answers a wrong one like none', async () => {
  const code = await handedIn();
  const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
  expect(await follow(wrong)).toBeNull();
  expect(await follow('not a code')).toBeNull();
  expect(await byReceipt('confirmByReceipt', wrong)).toMatchObject({ refused: ['UNKNOWN_RECEIPT'] });
  const connection = await mongoConnection(service.mongoUrl).asPromise();
  const collections = (await connection.db?.listCollections().toArray()) ?? [];
  for (const { name } of collections) {
    const text = JSON.stringify(await connection.db?.collection(name).find({}).toArray());
    expect([name, text.includes(code) || text.includes(code.replaceAll('-', ''))]).toEqual([name, false]);
  }
  await connection.close();
});

it('stops who uses a receipt too often within a minute', async () => {
  const code = await handedIn();
  const seen = await Promise.all(Array.from({ length: 45 }, () => follow(code)));
  expect(seen.filter((one) => one !== null).length).toBeGreaterThanOrEqual(30);
  expect(seen.filter((one) => one === null).length).toBeGreaterThan(0);
  expect(await byReceipt('confirmByReceipt', code)).toMatchObject({ refused: ['TOO_MANY_ATTEMPTS'] });
});
