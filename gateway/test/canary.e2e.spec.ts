import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongoConnection } from '@danvan/aggregate-store';
import { freePorts, type Platform, settingsFrom, startPlatform } from '@danvan/infra-dev';
import { connectKafka, readToEnd, withAdmin } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disguises, foundIn, foundInFiles } from './support/canary-search.ts';
import { done } from './support/district.ts';

/** Every canary holds one of these; nothing else does. */
const letters = 'Zqxvkwjbird';
const digits = '731946250';
const canaries = [letters, digits];
/** Stands where it may: shows that the search finds what is there. */
const control = 'Kontrollvogel';
const people = 40;

const person = (place: number) => ({
  name: `Nguyễn ${letters} ${place}`,
  address: `Số ${place} ngõ ${letters}${place} Lạc Long Quân`,
  phone: `09${digits}${String(place).padStart(2, '0')}`,
  identityNumber: `${digits}${String(place).padStart(3, '0')}`,
});
const textOf = (place: number) =>
  `Tôi là Nguyễn ${letters} ${place}, điện thoại 09${digits}${String(place).padStart(2, '0')}, nhà ở ${letters}${place}.`;

let platform: Platform;
let dataDir: string;
let committee: string;
const answers: string[] = [];

type Who = { ask<Data>(query: string, variables?: Record<string, unknown>): Promise<{ data: Data | null }> };

async function as(role: 'ADMIN' | 'OFFICER' | 'LEADER' | 'NOBODY'): Promise<Who> {
  const token = role === 'NOBODY' ? null : await platform.token({ role, organizationId: role === 'ADMIN' ? null : committee });
  return {
    async ask(query, variables = {}) {
      const response = await fetch(platform.gatewayUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      answers.push(text);
      return JSON.parse(text);
    },
  };
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'danvan-canary-'));
  const [gateway, organizations, emulation, grievances, kafka, controller, mongo] = (await freePorts(7)).map(String);
  platform = await startPlatform({
    settings: settingsFrom({
      ...{
        DATA_DIR: dataDir,
        GATEWAY_PORT: gateway,
        ORGANIZATIONS_PORT: organizations,
        EMULATION_PORT: emulation,
        GRIEVANCES_PORT: grievances,
      },
      ...{ KAFKA_PORT: kafka, KAFKA_CONTROLLER_PORT: controller, MONGO_PORT: mongo, LOG_LEVEL: 'trace' },
    }),
  });
  const admin = await as('ADMIN');
  const unit = { idempotencyKey: 'unit', code: 'CITY_K', name: 'Thành phố', level: 'CITY', on: '2010-01-01' };
  await done(admin as never, 'establishUnit', 'administrativeUnit', 'EstablishUnitInput', unit);
  const body = { idempotencyKey: 'committee', name: control, type: 'PEOPLES_COMMITTEE', unitCode: 'CITY_K', on: '2010-01-01' };
  committee = await done(admin as never, 'registerOrganization', 'organization', 'RegisterOrganizationInput', body);
});
afterAll(async () => {
  await platform?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const petition = (place: number, over: object = {}) => ({
  ...{ idempotencyKey: `petition-${place}`, kind: 'DENUNCIATION', channel: 'POST', organizationId: committee, fieldCode: 'PUBLIC_SERVICE' },
  ...{ petitioners: [person(place)], text: textOf(place) },
  ...over,
});
const receiving =
  'mutation($input: ReceivePetitionInput!) { receivePetition(input: $input) { petition { id } errors { code message path } } }';

/** A denunciation on its way: received, classified, opened, accepted, redacted, handed over, concluded. */
async function worked(place: number): Promise<void> {
  const [officer, leader] = [await as('OFFICER'), await as('LEADER')];
  const step = (who: Who, mutation: string, thing: string, type: string, input: object) =>
    done(who as never, mutation, thing, type, { idempotencyKey: `${mutation}-${place}`, ...input });
  const petitionId = await eventually(() => done(officer as never, 'receivePetition', 'petition', 'ReceivePetitionInput', petition(place)));
  if (place % 8 !== 0) return;
  await step(officer, 'classifyPetition', 'petition', 'ClassifyPetitionInput', { petitionId, eligibility: 'ELIGIBLE', competent: true });
  const caseId = await step(officer, 'openCase', 'grievanceCase', 'OpenCaseInput', { petitionId });
  await step(leader, 'acceptCase', 'grievanceCase', 'AcceptCaseInput', { caseId });
  await step(officer, 'confirmRedaction', 'petition', 'ConfirmRedactionInput', { petitionId, remove: [`${letters}${place}`] });
  await step(leader, 'assignVerifier', 'grievanceCase', 'AssignVerifierInput', { caseId, verifierId: committee });
  const read = await officer.ask<{ petition: { redactedText: string } }>(
    'query($id: ID!) { petition(id: $id) { redactedText history { nodes { type } } } }',
    { id: petitionId },
  );
  expect(read.data === null || read.data.petition.redactedText.length > 0).toBe(true);
  await step(leader, 'concludeDenunciation', 'grievanceCase', 'ConcludeDenunciationInput', { caseId, finding: 'RIGHT' });
}

/** What goes wrong, with a canary in hand each time. */
async function provoke(): Promise<void> {
  const officer = await as('OFFICER');
  const send = (over: object) => officer.ask(receiving, { input: petition(0, { idempotencyKey: randomUUID(), ...over }) });
  await send({ petitioners: [{ ...person(0), phone: 731946250 }] });
  await send({ petitioners: [{ ...person(0), nickname: letters }] });
  await send({ petitioners: [{ ...person(0), phone: `${digits}${digits}${digits}${digits}${digits}` }] });
  await send({ petitioners: [person(0), person(1)] });
  await send({ petitioners: person(0) });
  await send({ petitioners: [[person(0)]] });
  await send({ channel: 'PORTAL' });
  await send({ organizationId: 'nowhere' });
  await send({ text: [textOf(0)] });
  await send({ idempotencyKey: 'petition-1', petitioners: [person(2)] });
  await officer.ask(
    `mutation { receivePetition(input: { idempotencyKey: "k", text: "${letters}", petitioners: [{ name: ${digits} }] }) { errors { code } } }`,
  );
  await officer.ask(`mutation { receivePetition(input: { text: "${letters} }) { errors { code } } }`);
  await officer.ask('{ petitions(filter: { organizationId: { eq: 5.5 } }) { nodes { id } } }');
  await (await as('NOBODY')).ask(receiving, { input: petition(0) });
  await platform.signal('grievances', 'SIGKILL');
  await send({});
  await platform.restart('grievances');
  await send({});
}

/** Every document of every database, as the driver gives it: a file may hold it compressed. */
async function documents(): Promise<Buffer> {
  const connection = await mongoConnection(platform.mongoUrl).asPromise();
  try {
    const parts: string[] = [];
    const { databases } = await connection.getClient().db('admin').admin().listDatabases();
    for (const { name } of databases) {
      const database = connection.getClient().db(name);
      for (const collection of await database.listCollections().toArray())
        parts.push(JSON.stringify(await database.collection(collection.name).find({}).toArray()));
    }
    return Buffer.from(parts.join('\n'));
  } finally {
    await connection.close();
  }
}

/** Every message of every topic, dead letters too: keys, headers, values. */
async function messages(): Promise<Buffer> {
  const kafka = connectKafka({ brokers: platform.brokers, namespace: '', service: 'canary', log: createLog('canary', 'silent') });
  const topics = (await withAdmin(kafka, (admin) => admin.listTopics())).filter((topic) => !topic.startsWith('__'));
  const all = await Promise.all(topics.map((topic) => readToEnd(kafka, topic)));
  const parts = all.flat().flatMap(({ key, value, headers }) => [key, value, ...Object.values(headers ?? {}).flat()]);
  return Buffer.concat(parts.map((part) => Buffer.from(part ?? '')));
}

it('finds every disguise of a word, and none where there is none', () => {
  for (const bytes of disguises(letters))
    expect(foundIn(Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' after')]), [letters])).toEqual([letters]);
  expect(foundIn(Buffer.from('no bird here'), canaries)).toEqual([]);
});

it('leaves no name, address, number or word of who denounced in any file, document, message, log, answer or metric', async () => {
  for (let place = 0; place < people; place += 1) await worked(place);
  await provoke();
  const metrics = await Promise.all(
    [platform.settings.GATEWAY_PORT, platform.settings.GRIEVANCES_PORT].map((port) =>
      fetch(`http://127.0.0.1:${port}/metrics`).then((response) => response.text()),
    ),
  );
  const [stored, sent] = [await documents(), await messages()];
  expect(stored.includes(control) && sent.includes(control)).toBe(true);
  expect(stored.includes('identity_vault') || stored.includes('"form":"PERSON"')).toBe(true);
  expect(foundIn(stored, canaries)).toEqual([]);
  expect(foundIn(sent, canaries)).toEqual([]);
  expect(answers.filter((answer) => foundIn(Buffer.from(answer), canaries).length > 0)).toEqual([]);
  expect(foundIn(Buffer.from(metrics.join('\n')), canaries)).toEqual([]);
  await platform.stop();
  const { files, finds } = foundInFiles(dataDir, canaries);
  expect(files).toBeGreaterThan(20);
  expect(finds).toEqual([]);
  expect(foundInFiles(dataDir, [control]).finds.length).toBeGreaterThan(0);
});
