import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphTypeDefs } from '@danvan/subgraph/shared-sdl';
import type { SubgraphSdl } from './compose.ts';

const services = join(import.meta.dirname, '../../../services');

const hasSchema = (name: string): boolean => {
  try {
    return readdirSync(join(services, name, 'schema')).some((file) => file.endsWith('.graphql'));
  } catch {
    return false;
  }
};

/** Every service's part of the graph, as it will serve it, in the order of their names. */
export const serviceSchemas = (): readonly SubgraphSdl[] =>
  readdirSync(services)
    .filter(hasSchema)
    .sort()
    .map((name) => ({ name, sdl: subgraphTypeDefs(join(services, name, 'schema')) }));
