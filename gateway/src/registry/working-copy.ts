import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedSdl } from '@danvan/subgraph/shared-sdl';
import type { SchemaFile } from './records.ts';

const services = join(import.meta.dirname, '../../../services');

/** A service's part as it stands in this working copy: what it will serve when it is deployed from here. */
export type WorkingCopy = {
  readonly service: string;
  readonly owner: string;
  readonly files: readonly SchemaFile[];
  readonly version: string;
};

/** The names of the services that have a schema. */
export const servicesHere = (): readonly string[] =>
  readdirSync(services, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(services, entry.name)).includes('schema'))
    .map(({ name }) => name)
    .sort();

function ownerOf(service: string): string {
  const { author } = JSON.parse(readFileSync(join(services, service, 'package.json'), 'utf8')) as { author?: string };
  return author ?? `the ${service} team`;
}

/** @param service one of `servicesHere()` */
export function workingCopy(service: string): WorkingCopy {
  const folder = join(services, service, 'schema');
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const own = names.sort().map((name) => ({ path: `services/${service}/schema/${name}`, sdl: readFileSync(join(folder, name), 'utf8') }));
  const files = [{ path: 'packages/subgraph/src/shared-sdl.ts', sdl: sharedSdl }, ...own];
  const digest = createHash('sha256').update(files.map(({ sdl }) => sdl).join('\n'));
  return { service, owner: ownerOf(service), files, version: digest.digest('hex').slice(0, 12) };
}
