import type { Cursors, RequestContext } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';
import type { Loaders } from './loaders.ts';

/** What the resolvers of organizations have. */
export type Context = RequestContext &
  Pick<Stores, 'units' | 'organizations' | 'structure' | 'positions' | 'headcounts' | 'officials'> & {
    readonly loaders: Loaders;
    readonly cursors: Cursors;
  };
