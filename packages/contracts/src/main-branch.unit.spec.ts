import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishedSnapshots } from './main-branch.ts';

let folder = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'danvan-snapshots-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function published(branch: string) {
  git('init', '-q', '-b', branch);
  writeFileSync(join(folder, 'tests.thing.v1.json'), '{"view":{"type":"object"}}');
  git('add', '-A');
  git('-c', 'user.name=tests', '-c', 'user.email=tests@example.org', 'commit', '-q', '-m', 'publish');
}

it('reads what the main branch has, not what lies in the work tree', () => {
  published('main');
  writeFileSync(join(folder, 'tests.thing.v1.json'), '{"view":{"type":"string"}}');
  writeFileSync(join(folder, 'tests.other.v1.json'), '{}');
  const found = publishedSnapshots(folder);
  expect(found?.topics).toEqual(['tests.thing.v1']);
  expect(found?.read('tests.thing.v1')).toEqual({ view: { type: 'object' } });
  expect(found?.read('tests.other.v1')).toBeNull();
});

it('knows nothing where there is no main branch, or no repository', () => {
  expect(publishedSnapshots(folder)).toBeNull();
  published('elsewhere');
  expect(publishedSnapshots(folder)).toBeNull();
});
