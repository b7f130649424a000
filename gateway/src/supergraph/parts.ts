import { Supergraph } from '@apollo/federation-internals';
import type { SubgraphSdl } from './compose.ts';

/**
 * The parts of which a composed graph was made. Composition keeps descriptions for the whole only: the parts are without them.
 * @throws Error where the text is no supergraph
 */
export const partsOf = (supergraphSdl: string): readonly SubgraphSdl[] =>
  [...Supergraph.build(supergraphSdl).subgraphs()].map((part) => ({ name: part.name, sdl: part.toString() }));
