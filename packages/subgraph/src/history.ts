import type { HistoryPage } from '@danvan/aggregate-store';
import type { EventActor, EventRecord } from '@danvan/messaging';
import { type Cursors, connectionOf, type PageArguments, pageRequest } from './cursors.ts';

/** Who did it, as the graph shows them: never the account. */
export type HistoryActorShape = Pick<EventActor, 'roles' | 'organizationId'>;

/** An event as the graph shows it. */
export type HistoryEventShape = {
  version: number;
  type: string;
  time: string;
  actor: HistoryActorShape | null;
  change: string;
  legalBasis: string | null;
};

/** A store of aggregates, as far as their history needs it. */
export type WithHistory = { history(id: string, after: number, first: number): Promise<HistoryPage> };

type Change = EventRecord['change'];

/** The basis that most changes name, if any: their own `legalBasis`. */
export const namedBasis = ({ legalBasis }: Change): string | null => (typeof legalBasis === 'string' ? legalBasis : null);

const shown =
  (basisOf: (change: Change) => string | null) =>
  ({ version, type, time, actor, change }: EventRecord): HistoryEventShape => ({
    version,
    type,
    time,
    actor: actor ? { roles: actor.roles, organizationId: actor.organizationId } : null,
    change: JSON.stringify(change),
    legalBasis: basisOf(change),
  });

/**
 * The resolver of an aggregate's `history(first, after)`: its events from the first on, by keyset over their versions. Whole in one
 * line of the aggregate's resolvers: `history: historyOf(({ entries }: Context) => entries)`.
 * @param storeOf finds the aggregate's store in the request's context
 * @param basisOf the article or document that a change rests on, or null
 */
export function historyOf<Context extends { readonly cursors: Cursors }>(storeOf: (context: Context) => WithHistory, basisOf = namedBasis) {
  return async ({ id, version }: { readonly id: string; readonly version: number }, asked: PageArguments, context: Context) => {
    const list = `history of ${id}`;
    const { first, after } = pageRequest(context.cursors, list, asked);
    const { events, hasNextPage } = await storeOf(context).history(id, Number(after?.[0] ?? 0), first);
    const page = { rows: events.map((row) => ({ row, position: [row.version, id] as const })), hasNextPage };
    return connectionOf({
      cursors: context.cursors,
      list,
      page,
      after: asked.after ?? null,
      toNode: shown(basisOf),
      totalCount: async () => version, // one event is one step of the version
    });
  };
}
