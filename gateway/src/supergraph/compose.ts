import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export type SubgraphSdl = { readonly name: string; readonly sdl: string };
export type Composition = { readonly supergraphSdl: string } | { readonly errors: readonly string[] };

/** Joins the services' parts into one graph. Addresses are placeholders: configuration says where a subgraph listens. */
export function compose(subgraphs: readonly SubgraphSdl[]): Composition {
  const result = composeServices(subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })));
  return result.errors ? { errors: result.errors.map(({ message }) => message) } : { supergraphSdl: `${result.supergraphSdl.trimEnd()}\n` };
}
