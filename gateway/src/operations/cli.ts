import { readFileSync, writeFileSync } from 'node:fs';
import { manifestText } from './manifest.ts';
import { manifestFile } from './safelist.ts';

const committed = (): string | null => {
  try {
    return readFileSync(manifestFile, 'utf8');
  } catch {
    return null;
  }
};

/** `npm run operations` writes the manifest of known operations; with `--check` it only says whether it is up to date. */
function main(check: boolean): string | null {
  const text = manifestText();
  if (committed() === text) return null;
  if (check) return 'gateway/operations/manifest.json is stale: run `npm run operations` and commit the result.';
  writeFileSync(manifestFile, text);
  return null;
}

const problem = main(process.argv.includes('--check'));
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
