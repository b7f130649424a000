import { randomUUID } from 'node:crypto';
import type { Verdict } from './checker.ts';
import type { Cluster } from './cluster.ts';
import type { Plant } from './subject/plants.ts';
import type { SubjectOptions } from './subject-process.ts';

/** How an experiment is run: the short form is for the tests, the long one has the figures of `reliability.md`. */
export type Run = { readonly cluster: Cluster; readonly long: boolean; readonly plant?: Plant; readonly tell: (line: string) => void };

/** What an experiment shows: its figures in words, and what was promised and not kept. */
export type Report = { readonly figures: Readonly<Record<string, number>>; readonly verdict: Verdict };

export type Experiment = { readonly name: string; readonly promise: string; run(run: Run): Promise<Report> };

/**
 * How long everything may take to come to rest, milliseconds: a dead replica's shards are free only when its lease has run out, and a
 * busy machine is slow. A planted fault does not heal: there is no use in waiting for it.
 */
export const restOf = ({ plant }: Run): number => (plant ? 10_000 : 100_000);

/** A namespace and a database of its own for one experiment. */
export function placeOf({ cluster, plant }: Run): SubjectOptions {
  const namespace = `chaos-${randomUUID().slice(0, 8)}`;
  const url = new URL(cluster.mongoUrl);
  url.pathname = `/${namespace}`;
  return { mongoUrl: url.href, brokers: cluster.brokers, namespace, ...(plant ? { plant } : {}) };
}

/** Commands by what became of them. */
export const counted = (attempts: readonly { readonly outcome: { readonly kind: string } }[]): Record<string, number> => ({
  commands: attempts.length,
  acknowledged: attempts.filter(({ outcome }) => outcome.kind === 'ok').length,
  unknown: attempts.filter(({ outcome }) => outcome.kind === 'unknown').length,
});
