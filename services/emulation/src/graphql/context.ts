import type { Cursors, RequestContext } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';
import type { Loaders } from './loaders.ts';

/** What the resolvers of emulation have. */
export type Context = RequestContext &
  Stores & {
    readonly loaders: Loaders;
    readonly cursors: Cursors;
    /** Where clients reach this service's `/evidence`. */
    readonly evidenceUrl: string;
  };
