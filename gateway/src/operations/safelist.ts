import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** An operation that is known before anybody asks: of the client apps, or saved for analysts. */
export type KnownOperation = { readonly id: string; readonly name: string; readonly body: string };

/** By id: the SHA-256 of the body in hexadecimal digits. */
export type Safelist = ReadonlyMap<string, KnownOperation>;

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({ id: z.string(), name: z.string(), type: z.enum(['query', 'mutation', 'subscription']), body: z.string() }),
  ),
});

/** The manifest in the repository, in the form that Apollo's and others' client tools write. */
export const manifestFile = join(import.meta.dirname, '../../operations/manifest.json');

/** @throws Error where the manifest cannot be read as one */
export async function committedSafelist(): Promise<Safelist> {
  const { operations } = manifest.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  return new Map(operations.map(({ id, name, body }) => [id, { id, name, body }]));
}
