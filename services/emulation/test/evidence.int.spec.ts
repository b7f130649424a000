import { createHash } from 'node:crypto';
import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { everythingKept } from './everything-kept.ts';
import { district, wardOf } from './places.ts';

const nhatTan = wardOf('NHAT_TAN');
const quangAn = wardOf('QUANG_AN');
const actor = (id: string, role: Actor['roles'][number], organizationId: string | null): Actor => ({ id, roles: [role], organizationId });
const officer = actor('officer', 'OFFICER', nhatTan.id);
const above = actor('above', 'LEADER', district.id);
const beside = actor('beside', 'LEADER', quangAn.id);
const assessor = actor('assessor', 'ASSESSOR', quangAn.id);
const analyst = actor('analyst', 'ANALYST', null);

let service: EmulationService;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district, nhatTan, quangAn);
});
afterAll(() => service.stop());

type Payload = {
  evidence: { id: string; status: string; sha256: string } | null;
  link: { url: string } | null;
  errors: { code: string }[];
};

async function mutate(who: Actor, mutation: string, input: Record<string, unknown>) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${name}!) { done: ${mutation}(input: $input) { evidence { id status sha256 } link { url } errors { code } } }`;
  const { data, codes } = await service.ask<{ done: Payload } | null>(who, query, {
    input: { idempotencyKey: JSON.stringify([mutation, input]), ...input },
  });
  const done = data?.done;
  return { codes, evidence: done?.evidence ?? null, url: done?.link?.url ?? '', errors: (done?.errors ?? []).map(({ code }) => code) };
}

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text.repeat(50_000)}`);
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const announcing = (content: Buffer, more: Record<string, unknown> = {}) =>
  mutate(officer, 'announceEvidence', {
    ...{ organizationId: nhatTan.id, mediaType: 'PDF', size: content.length, sha256: sha256(content) },
    ...more,
  });
const put = (url: string, content: Buffer) => fetch(url, { method: 'PUT', body: new Uint8Array(content) });

async function stored(content: Buffer): Promise<string> {
  const { evidence, url } = await eventually(async () => {
    const announced = await announcing(content);
    expect(announced.errors).toEqual([]);
    return announced;
  });
  expect((await put(url, content)).status).toBe(201);
  return evidence?.id ?? '';
}

it('keeps a file that is what was announced, and gives it back as it was', async () => {
  const content = pdf('Biên bản ');
  const evidenceId = await stored(content);
  const { url, evidence } = await mutate(above, 'requestEvidenceDownload', { evidenceId });
  expect(evidence).toMatchObject({ status: 'STORED', sha256: sha256(content) });
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${evidenceId}.pdf"`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
});

it('takes a link once, and no other for it', async () => {
  const content = pdf('Một lần ');
  const evidenceId = await stored(content);
  const { url } = await mutate(officer, 'requestEvidenceDownload', { evidenceId });
  expect((await put(url, content)).status).toBe(404);
  const both = await Promise.all([fetch(url), fetch(url)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  expect((await fetch(`${url}x`)).status).toBe(404);
  expect((await fetch(new URL('/evidence', url))).status).toBe(404);
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
});

it.each([
  ['another content than its type says', 'EVIDENCE_TYPE_DIFFERS', Buffer.from('<html><script>alert(1)</script></html>'), {}],
  ['other bytes than were announced', 'EVIDENCE_HASH_DIFFERS', pdf('x'), { sha256: 'b'.repeat(64) }],
  ['fewer bytes than were announced', 'EVIDENCE_SIZE_DIFFERS', pdf('y'), { size: 1_000_000 }],
] as const)('takes no %s, and keeps nothing of it', async (_, code, content, more) => {
  const { url, evidence } = await eventually(async () => {
    const announced = await announcing(content, more);
    expect(announced.errors).toEqual([]);
    return announced;
  });
  const answer = await put(url, content);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code });
  const kept = await everythingKept(service.mongoUrl);
  expect(kept.find(([name]) => name === 'evidence')?.[1]).toContain(evidence?.id);
  expect(kept.find(([name]) => name === 'evidence_bytes.chunks')?.[1] ?? '').not.toContain(
    content.subarray(0, 60).toString('base64').slice(0, 60),
  );
});

it('stops at the announced size', async () => {
  const { url } = await eventually(async () => {
    const announced = await announcing(pdf('lớn '), { size: 100 });
    expect(announced.errors).toEqual([]);
    return announced;
  });
  const status = await put(url, pdf('lớn ')).then(
    (answer) => answer.status,
    () => 413,
  );
  expect(status).toBe(413);
});

it('is for its organization, for those above it and for assessors, by whatever path', async () => {
  const evidenceId = await stored(pdf('Riêng '));
  const query = `query ($id: ID!, $any: [_Any!]!) { evidence(id: $id) { sha256 } _entities(representations: $any) { ... on Evidence { sha256 } } }`;
  const any = [{ __typename: 'Evidence', id: evidenceId }];
  for (const who of [officer, above, assessor]) {
    expect((await mutate(who, 'requestEvidenceDownload', { evidenceId })).errors).toEqual([]);
    expect((await service.ask<{ evidence: object }>(who, query, { id: evidenceId, any })).data?.evidence).not.toBe(null);
  }
  expect((await mutate(beside, 'requestEvidenceDownload', { evidenceId })).errors).toEqual(['UNKNOWN_EVIDENCE']);
  expect((await mutate(analyst, 'requestEvidenceDownload', { evidenceId })).codes).toEqual(['FORBIDDEN']);
  for (const who of [beside, analyst]) {
    expect(await service.askRaw(who, query, { id: evidenceId, any })).not.toContain(sha256(pdf('Riêng ')));
  }
  expect(
    (await mutate(beside, 'announceEvidence', { organizationId: nhatTan.id, mediaType: 'PDF', size: 9, sha256: 'c'.repeat(64) })).codes,
  ).toEqual(['FORBIDDEN']);
});

it('goes with its bytes when it is removed', async () => {
  const evidenceId = await stored(pdf('Xóa '));
  const { url } = await mutate(officer, 'requestEvidenceDownload', { evidenceId });
  expect((await mutate(above, 'removeEvidence', { evidenceId })).evidence?.status).toBe('REMOVED');
  expect((await fetch(url)).status).toBe(404);
  expect((await mutate(officer, 'requestEvidenceDownload', { evidenceId, again: undefined })).errors).toEqual(['UNKNOWN_EVIDENCE']);
});
