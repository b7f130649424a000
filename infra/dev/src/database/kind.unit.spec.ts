import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseKind, keepKind } from './kind.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-kind-'));
});
afterEach(() => rm(folder, { recursive: true }));

const best = async () => 'rs' as const;

it('takes the best that is here for new data, unless it is told which', async () => {
  expect(await chooseKind(folder, undefined, best)).toBe('rs');
  expect(await chooseKind(folder, 'py', best)).toBe('py');
});

it('stays with the one that wrote the data, even when a better one has come', async () => {
  await keepKind(folder, 'py');
  expect(await chooseKind(folder, undefined, best)).toBe('py');
});

it('refuses another one than that which wrote the data', async () => {
  await keepKind(folder, 'py');
  await expect(chooseKind(folder, 'rs', best)).rejects.toThrow(/npm run reset/);
});
