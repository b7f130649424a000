import { allOf, compileFilter, type Page } from '@danvan/aggregate-store';
import type { IsoDate } from '@danvan/contracts';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { searchFor } from '../domain/search.ts';
import { organizationFilterFields } from '../persistence/organization-model.ts';
import { found, searchPage } from '../persistence/search.ts';
import { standing } from '../persistence/sight.ts';
import { unitFilterFields } from '../persistence/unit-model.ts';
import type { Context } from './context.ts';
import { seenOrganization, seenUnit, sightOf } from './seeing.ts';

type Asked = {
  readonly text: string;
  readonly filter?: { readonly [field: string]: unknown } | null;
  readonly asOf?: IsoDate | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

const nothing: Page<never> = { rows: [], hasNextPage: false };

/** Organizations by their names, now and formerly, the best matches first. */
export async function organizationSearch(asked: Asked, context: Context) {
  const { organizations: store, cursors } = context;
  const sight = await sightOf(context, 'organizations', asked);
  const match = allOf(standing(sight), compileFilter(asked.filter, organizationFilterFields(sight)));
  const search = searchFor(asked.text);
  const list = `searchOrganizations:${search?.text}`;
  const request = pageRequest(cursors, list, asked);
  const page = search ? await searchPage(store.model, { search, match, ...request }) : nothing;
  const totalCount = async () => (search ? store.model.countDocuments(allOf(match, found(search))) : 0);
  return connectionOf({ cursors, list, page, after: asked.after ?? null, toNode: seenOrganization(sight), totalCount });
}

/** Units by their names, now and formerly, the best matches first. */
export async function unitSearch(asked: Asked, context: Context) {
  const { units: store, cursors } = context;
  const sight = await sightOf(context, 'units', asked);
  const match = allOf(standing(sight), compileFilter(asked.filter, unitFilterFields(sight)));
  const search = searchFor(asked.text);
  const list = `searchUnits:${search?.text}`;
  const request = pageRequest(cursors, list, asked);
  const page = search ? await searchPage(store.model, { search, match, ...request }) : nothing;
  const totalCount = async () => (search ? store.model.countDocuments(allOf(match, found(search))) : 0);
  return connectionOf({ cursors, list, page, after: asked.after ?? null, toNode: seenUnit(sight), totalCount });
}
