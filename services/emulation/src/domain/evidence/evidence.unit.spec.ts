import { evidence, evidenceStatuses } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { largestEvidence } from './guards.ts';
import { evidenceLifecycle } from './lifecycle.ts';
import { mediaTypeOf } from './media-types.ts';
import { evidenceTransitions } from './transitions.ts';
import type { Evidence, EvidenceCommand, EvidenceEvent, FoundContent, NewEvidence } from './types.ts';
import { evidenceView } from './view.ts';

const { given } = specification(evidenceLifecycle);
const file: NewEvidence = {
  id: 'evidence-1',
  ownerId: 'ward-committee',
  unitCode: 'BUOI',
  unitPath: ['HA_NOI', 'TAY_HO', 'BUOI'],
  path: ['district-committee', 'ward-committee'],
  mediaType: 'application/pdf',
  size: 1_234,
  sha256: 'a'.repeat(64),
  provenance: 'RECORDED',
};
const dated = { on: '2022-05-01', today: '2026-11-24' };
const content: FoundContent = { mediaType: file.mediaType, size: file.size, sha256: file.sha256 };
const happened = {
  announced: { type: 'EvidenceAnnounced', ...file, on: '2022-05-01' },
  stored: { type: 'EvidenceStored', storageKey: 'key-1', on: '2022-05-01' },
  removed: { type: 'EvidenceRemoved', on: '2022-05-01' },
} as const satisfies Record<string, EvidenceEvent>;
const { announced, stored, removed } = happened;
const historyTo: Record<Evidence['status'], readonly EvidenceEvent[]> = {
  AWAITED: [announced],
  STORED: [announced, stored],
  REMOVED: [announced, stored, removed],
};
const commands: readonly EvidenceCommand[] = [
  { type: 'announce', evidence: file, ...dated },
  { type: 'store', found: content, storageKey: 'key-1', ...dated },
  { type: 'remove', ...dated },
];

describe('every command from every state of a file', () => {
  const table: Partial<Record<Evidence['status'], Partial<Record<string, string>>>> = evidenceTransitions;
  const pairs = evidenceStatuses.flatMap((status) => commands.map((command) => ({ status, command, type: command.type })));

  it.each(pairs)('$type in $status', ({ status, command, type }) => {
    const { state, when } = given(...historyTo[status]);
    const { decision } = when(command);
    const next = table[status]?.[type];
    if (!next) expect(decision).toMatchObject({ ok: false, refusal: { code: 'ILLEGAL_TRANSITION', details: { from: status } } });
    else if (decision.ok) expect(decision.events.reduce(evidenceLifecycle.evolve, state)?.status).toBe(next);
    else throw new Error(decision.refusal.code);
  });
});

describe('announcing a file', () => {
  it.each([
    [{ size: 0 }, 'EVIDENCE_SIZE_UNFIT'],
    [{ size: largestEvidence + 1 }, 'EVIDENCE_SIZE_UNFIT'],
    [{ sha256: 'A'.repeat(64) }, 'EVIDENCE_HASH_UNFIT'],
    [{ sha256: 'a'.repeat(63) }, 'EVIDENCE_HASH_UNFIT'],
  ] as const)('refuses %j', (changes, code) => {
    given()
      .when({ type: 'announce', evidence: { ...file, ...changes }, ...dated })
      .thenRefused(code);
  });
});

describe('storing the bytes', () => {
  it.each([
    ['another size', { size: 1_233 }, 'EVIDENCE_SIZE_DIFFERS'],
    ['another content than its type says', { mediaType: 'image/png' }, 'EVIDENCE_TYPE_DIFFERS'],
    ['content of no type that is taken', { mediaType: null }, 'EVIDENCE_TYPE_DIFFERS'],
    ['another hash', { sha256: 'b'.repeat(64) }, 'EVIDENCE_HASH_DIFFERS'],
  ] as const)('refuses %s', (_, changes, code) => {
    given(announced)
      .when({ type: 'store', found: { ...content, ...changes }, storageKey: 'key-1', ...dated })
      .thenRefused(code);
  });
});

describe('the type of a content', () => {
  it.each([
    ['application/pdf', '%PDF-1.7 something'],
    ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0 JFIF'],
    ['image/png', '\u0089PNG\r\n\u001a\n rest'],
    [null, '<html><script>'],
    [null, 'PK\u0003\u0004 a zip'],
    [null, '%PDF'],
    [null, ''],
  ])('is %s', (type, text) => {
    expect(mediaTypeOf(Buffer.from(text, 'latin1'))).toBe(type);
  });

  it('is told by the first bytes alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (tail) => {
        expect(mediaTypeOf(Buffer.concat([Buffer.from('%PDF-'), tail]))).toBe('application/pdf');
      }),
    );
  });
});

describe('the contract of a file', () => {
  it('knows every event of the domain, and only those', () => {
    expect(new Set<string>(Object.values(happened).map(({ type }) => type))).toEqual(new Set(Object.keys(evidence.events)));
  });

  it.each(evidenceStatuses)('takes the view of one that is %s, whole, without where its bytes are', (status) => {
    const view = evidenceView(given(...historyTo[status]).state as Evidence);
    expect(evidence.view.parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toContain('key-1');
  });
});
