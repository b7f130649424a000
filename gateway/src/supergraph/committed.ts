import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The composed graph that is in the repository: what the gateway boots from. */
export const committedFile = join(import.meta.dirname, '../../supergraph.graphql');

/** There is no composed graph to boot from. */
export class NoSupergraph extends Error {
  override name = 'NoSupergraph';
}

/** @throws NoSupergraph */
export async function committedSupergraph(): Promise<string> {
  try {
    return await readFile(committedFile, 'utf8');
  } catch {
    throw new NoSupergraph('gateway/supergraph.graphql cannot be read: run `npm run compose`');
  }
}
