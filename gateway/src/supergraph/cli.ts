import { readFileSync, writeFileSync } from 'node:fs';
import { committedFile } from './committed.ts';
import { compose } from './compose.ts';
import { serviceSchemas } from './services.ts';

const committed = (): string | null => {
  try {
    return readFileSync(committedFile, 'utf8');
  } catch {
    return null;
  }
};

/** `npm run compose` writes the supergraph; with `--check` it only says whether the committed one is up to date. */
function main(check: boolean): string | null {
  const composition = compose(serviceSchemas());
  if ('errors' in composition)
    return `The services’ schemas do not compose:\n${composition.errors.map(({ message }) => `  ${message}`).join('\n')}`;
  if (committed() === composition.supergraphSdl) return null;
  if (check) return 'gateway/supergraph.graphql is stale: run `npm run compose` and commit the result.';
  writeFileSync(committedFile, composition.supergraphSdl);
  return null;
}

const problem = main(process.argv.includes('--check'));
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
