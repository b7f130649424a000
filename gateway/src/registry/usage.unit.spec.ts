import type { OrderedLog } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { anonymous, type RecordedUse, usageRecorder, usedSince } from './usage.ts';

const silent = createLog('tests', 'silent');
const use = (source: string, day: string): RecordedUse => ({ source, name: 'Q', client: 'app', day });

function recorded() {
  const written: RecordedUse[] = [];
  const log: OrderedLog<RecordedUse> = {
    append: async (_, value) => void written.push(value),
    read: async () => [],
    follow: () => ({ stop: async () => undefined }),
  };
  return { written, recorder: usageRecorder(log, silent) };
}

it('keeps no text and no number that somebody asked with', () => {
  const { source } = anonymous(parse('query Q { people(name: "Nguyễn Văn A", age: 42, level: WARD) { id } }'));
  expect(source).not.toMatch(/Nguyễn|42/);
  expect(source).toContain('WARD');
});

it('knows an operation again whatever was asked with it', () => {
  const keys = ['{ unit(code: "a") { name } }', '{   unit(code:"b"){name}}'].map((text) => anonymous(parse(text)).key);
  expect(new Set(keys).size).toBe(1);
});

it('writes each operation once a day', () => {
  const { written, recorder } = recorded();
  const texts = ['{ unit(code: "a") { name } }', '{ unit(code: "b") { name } }'];
  for (const day of ['2026-11-24', '2026-11-24', '2026-11-25'])
    for (const text of texts) recorder.saw(text, parse(text), { name: 'Q', client: 'app', day });
  expect(written.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25']);
});

it('counts what was seen lately, and forgets what nobody has asked since', () => {
  const uses = [
    { key: 'a', value: use('{ a }', '2026-08-01') },
    { key: 'b', value: use('{ b }', '2026-08-01') },
    { key: 'a', value: use('{ a }', '2026-11-01') },
  ];
  expect(usedSince(uses, '2026-10-01').map(({ source }) => source)).toEqual(['{ a }']);
});
