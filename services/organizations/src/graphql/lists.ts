import { allOf, compileFilter, pageOf } from '@danvan/aggregate-store';
import type { IsoDate } from '@danvan/contracts';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { pathKey } from '../domain/keys.ts';
import { organizationFilterFields } from '../persistence/organization-model.ts';
import { standing } from '../persistence/sight.ts';
import { unitFilterFields } from '../persistence/unit-model.ts';
import type { Context } from './context.ts';
import { seenOrganization, seenUnit, sightOf } from './seeing.ts';

type Filter = { readonly [field: string]: unknown };
type ListArguments = {
  readonly filter?: Filter | null;
  readonly asOf?: IsoDate | null;
  readonly orderBy?: 'ID' | 'NAME' | 'VALID_FROM' | null;
  readonly direction?: 'ASC' | 'DESC' | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

const orders = { ID: '_id', NAME: 'derived.folded', VALID_FROM: 'validFrom' } as const;

/** The order of a list is part of its name: a cursor of another order is refused. */
const listName = (name: string, { orderBy, direction }: ListArguments): string => `${name}:${orderBy ?? 'ID'}:${direction ?? 'ASC'}`;

const one = (filter: Filter | null | undefined, field: string): string | null => {
  const asked = filter?.[field];
  const eq = typeof asked === 'object' && asked !== null && 'eq' in asked ? asked.eq : null;
  return typeof eq === 'string' ? eq : null;
};

function orderOf({ orderBy, direction }: ListArguments) {
  return { orderBy: orders[orderBy ?? 'ID'], direction: direction ?? 'ASC' } as const;
}

/** A page of organizations, on a day or as they were last told. What is asked under one place is read from under its key. */
export async function organizationList(name: string, asked: ListArguments, context: Context) {
  const { filter, after } = asked;
  const { organizations: store, cursors } = context;
  const sight = await sightOf(context, 'organizations', asked);
  const match = allOf(standing(sight), compileFilter(filter, organizationFilterFields(sight)));
  const [above, unit] = sight.reroutes.length > 0 ? [null, null] : [one(filter, 'under'), one(filter, 'underUnit')];
  const anchor = above ? pathKey('ORGANIZATION', above) : unit && pathKey('UNIT', unit);
  const list = listName(name, asked);
  const page = await pageOf(store.model, { match, anchor, ...orderOf(asked), ...pageRequest(cursors, list, asked) });
  return connectionOf({
    cursors,
    list,
    page,
    after: after ?? null,
    toNode: seenOrganization(sight),
    totalCount: () => store.model.countDocuments(match),
  });
}

/** A page of units, on a day or as they were last told. */
export async function unitList(name: string, asked: ListArguments, context: Context) {
  const { filter, after } = asked;
  const { units: store, cursors } = context;
  const sight = await sightOf(context, 'units', asked);
  const match = allOf(standing(sight), compileFilter(filter, unitFilterFields(sight)));
  const under = sight.reroutes.length > 0 ? null : one(filter, 'under');
  const list = listName(name, asked);
  const anchor = under && pathKey('UNIT', under);
  const page = await pageOf(store.model, { match, anchor, ...orderOf(asked), ...pageRequest(cursors, list, asked) });
  return connectionOf({
    cursors,
    list,
    page,
    after: after ?? null,
    toNode: seenUnit(sight),
    totalCount: () => store.model.countDocuments(match),
  });
}
