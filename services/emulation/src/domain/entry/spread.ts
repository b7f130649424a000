import type { Entry } from './types.ts';

/** An entry in the tree of another’s spread, as far as the tree needs it. */
export type Descendant = Pick<Entry, 'id' | 'sourcePath' | 'registeredOn' | 'replications'> & {
  readonly registrant: Pick<Entry['registrant'], 'id' | 'unitCode'>;
};

export type Branch = { readonly id: string; readonly sourceId: string; readonly depth: number };

export type Spread = {
  readonly reach: number;
  readonly organizationIds: readonly string[];
  readonly depth: number;
  /** Each after the one that it takes up; siblings in the order of their ids. */
  readonly branches: readonly Branch[];
};

/** Every organization once: those that registered an entry for it, and those that took it up without one. */
function organizationsOf(root: Pick<Entry, 'replications'>, registered: readonly Descendant[]): readonly string[] {
  const replicators = [root, ...registered].flatMap(({ replications }) => replications.map(({ replicatorId }) => replicatorId));
  return [...new Set([...replicators, ...registered.map(({ registrant }) => registrant.id)])];
}

/** How far an entry has spread. Drafts take up nothing yet: they, and what would hang on them, do not count. */
export function spreadOf(root: Pick<Entry, 'id' | 'replications'>, descendants: readonly Descendant[]): Spread {
  const registered = descendants.filter(({ registeredOn }) => registeredOn !== null);
  const steps = ({ sourcePath }: Descendant) => sourcePath.length - sourcePath.indexOf(root.id);
  const bySource = Map.groupBy(registered, ({ sourcePath }) => sourcePath.at(-1) ?? '');
  const below = (id: string): Branch[] =>
    (bySource.get(id) ?? [])
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((entry) => [{ id: entry.id, sourceId: id, depth: steps(entry) }, ...below(entry.id)]);
  const branches = below(root.id);
  return {
    reach: branches.length,
    organizationIds: organizationsOf(root, registered),
    depth: Math.max(0, ...branches.map(({ depth }) => depth)),
    branches,
  };
}
