import type { Cursors, RequestContext } from '@danvan/subgraph';
import type { Dealings } from '../persistence/dealings.ts';
import type { Stores } from '../persistence/stores.ts';
import { type Loaders, loaders } from './loaders.ts';
import { type Sight, sightOf } from './sight.ts';

/** What the resolvers of grievances have. */
export type Context = RequestContext &
  Pick<Stores, 'petitions' | 'cases' | 'periodReports' | 'vault' | 'receipts' | 'denunciationCells' | keyof Dealings> & {
    readonly loaders: Loaders;
    readonly cursors: Cursors;
    /** Which denunciations the viewer sees; found out once a request. */
    sight(): Promise<Sight>;
  };

/** What one request's resolvers have: its own loaders over the service's stores. */
export function contextOf(base: Omit<RequestContext, 'ownPlace'>, kept: Stores, cursors: Cursors): Context {
  let found: Promise<Sight> | undefined;
  const sight = () => {
    found ??= sightOf(base.actor, ownPlace, kept.organizationCopies);
    return found;
  };
  const requestLoaders = loaders(kept, sight);
  const ownPlace = async () => {
    const own = base.actor.organizationId ? await requestLoaders.organization.load(base.actor.organizationId) : null;
    return own && { ...own, id: own._id };
  };
  return { ...base, ...kept, ownPlace, loaders: requestLoaders, cursors, sight };
}
