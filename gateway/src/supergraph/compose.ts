import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export type SubgraphSdl = { readonly name: string; readonly sdl: string };
/** Why parts do not join: Apollo's code, such as `FIELD_TYPE_MISMATCH`, and its sentence. */
export type CompositionError = { readonly code: string; readonly message: string };
export type Composition = { readonly supergraphSdl: string } | { readonly errors: readonly CompositionError[] };

/** Joins the services' parts into one graph. Addresses are placeholders: configuration says where a subgraph listens. */
export function compose(subgraphs: readonly SubgraphSdl[]): Composition {
  const result = composeServices(subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })));
  if (!result.errors) return { supergraphSdl: `${result.supergraphSdl.trimEnd()}\n` };
  return { errors: result.errors.map(({ message, extensions }) => ({ code: String(extensions.code ?? ''), message })) };
}
