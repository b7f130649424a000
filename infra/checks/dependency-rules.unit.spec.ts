import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const rules = (createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }).forbidden.map(
  ({ name }) => name,
);

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } };

async function violationsOfThePlantedTree(): Promise<Report['summary']['violations']> {
  const cruise = `${root}node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruise, '--config', `${root}.dependency-cruiser.cjs`, '--output-type', 'json', 'services', 'packages', 'gateway'],
    { cwd: `${root}infra/checks/planted`, maxBuffer: 10_000_000 },
  ).catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as Report).summary.violations;
}

it('fires every dependency rule on the violation planted for it', async () => {
  const fired = new Set((await violationsOfThePlantedTree()).map(({ rule }) => rule.name));
  expect([...fired].sort()).toEqual([...rules].sort());
});
