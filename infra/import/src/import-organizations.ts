import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ask } from '@danvan/demo-data/gateway-client';
import { z } from 'zod';
import { inOrder } from './order.ts';
import { type Part, partsOf } from './parts.ts';
import { type Fault, type Row, readRows } from './row.ts';

export type Imported = { readonly registered: number; readonly unchanged: number; readonly faults: readonly Fault[] };

const fault = z.object({ line: z.int(), reference: z.string(), messageEn: z.string(), messageVi: z.string() });
const answer = z.object({
  importOrganizations: z.object({
    registered: z.int(),
    unchanged: z.int(),
    faults: z.array(fault),
    errors: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
});

const mutation = `mutation ImportOrganizations($input: ImportOrganizationsInput!) {
  importOrganizations(input: $input) { registered unchanged faults { line reference messageEn messageVi } errors { code message } }
}`;

/** So many parts are validated at once; they are imported one after the other, those above first. */
const abreast = 4;

const keyOf = ({ rows }: Part): string => `import-${createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 32)}`;

/** Milliseconds: how long a part may take in all, and between two tries. A part that was under way goes on, and a repeat doubles nothing. */
const patience = 120_000;
const pause = 500;
const passing = new Set(['SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE', 'CONFLICT', 'RATE_LIMITED']);

async function send(part: Part, validateOnly: boolean, ask: Ask, token: string) {
  const input = { idempotencyKey: keyOf(part), rows: part.rows, assumed: validateOnly ? part.above : [], validateOnly };
  const deadline = performance.now() + patience;
  for (;;) {
    const { data, errors } = await ask(mutation, { input }, token);
    const [error] = errors;
    if (!error) {
      const { importOrganizations: outcome } = answer.parse(data);
      if (outcome.errors[0]) throw new Error(`${outcome.errors[0].code}: ${outcome.errors[0].message}`);
      return outcome;
    }
    if (!passing.has(error.extensions?.code ?? '') || performance.now() > deadline) throw new Error(error.message);
    await wait(pause);
  }
}

async function abreastOf(parts: readonly Part[], work: (part: Part) => Promise<void>): Promise<void> {
  const waiting = parts.values();
  const worker = async () => {
    for (const part of waiting) await work(part);
  };
  await Promise.all(Array.from({ length: abreast }, worker));
}

/** Rows that stand on sound ones only: what stands under a bad row is looked at once that is mended. */
function onSoundGround(rows: readonly Row[], faults: readonly Fault[]): Row[] {
  const sound = new Set(rows.map(({ reference }) => reference));
  const unsound = new Set(faults.flatMap(({ reference }) => (sound.has(reference) ? [] : [reference])));
  return rows.filter(({ reference, parent }) => {
    if (parent !== null && unsound.has(parent)) unsound.add(reference);
    return !unsound.has(reference);
  });
}

/**
 * Imports a file: all rows are validated first, and while one is bad none is registered. Then part after part, each of them wholly or
 * not at all; what an earlier run registered stays as it is. @param done told how many rows a step has finished, twice for each row
 */
export async function importOrganizations(text: string, ask: Ask, token: string, done: (rows: number) => void): Promise<Imported> {
  const { rows: read, faults: unreadable } = readRows(text);
  const { rows: ordered, faults: circular } = inOrder(read);
  const known = [...unreadable, ...circular];
  const parts = partsOf(onSoundGround(ordered, known));
  const found: Fault[] = [];
  let [registered, unchanged] = [0, 0];
  await abreastOf(parts, async (part) => {
    const outcome = await send(part, true, ask, token);
    found.push(...outcome.faults);
    registered += outcome.registered;
    unchanged += outcome.unchanged;
    done(part.rows.length);
  });
  const faults = [...known, ...found].sort((a, b) => a.line - b.line);
  if (faults.length > 0) return { registered: 0, unchanged: 0, faults };
  for (const part of parts) {
    const outcome = await send(part, false, ask, token);
    if (outcome.faults.length > 0) throw new Error(changedMeanwhile(outcome.faults));
    done(part.rows.length);
  }
  return { registered, unchanged, faults: [] };
}

/** What was validated a moment ago is bad now: somebody changes the apparatus at the same time. */
const changedMeanwhile = (faults: readonly Fault[]): string =>
  [
    'Bộ máy đã thay đổi trong khi nhập; hãy chạy lại · The apparatus has changed during the import; run it again.',
    ...faults.map(({ line, messageVi, messageEn }) => `${line}: ${messageVi} · ${messageEn}`),
  ].join('\n');
