import type { Cursors, RequestContext } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';
import type { Loaders } from './loaders.ts';

/** What the resolvers of grievances have. */
export type Context = RequestContext &
  Pick<Stores, 'petitions' | 'cases' | 'dialogues' | 'periodReports' | 'vault'> & { readonly loaders: Loaders; readonly cursors: Cursors };
