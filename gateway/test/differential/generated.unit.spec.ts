import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { madeUp } from './both-executors.ts';
import { type Asked, document } from './documents.ts';
import { federation } from './federation.ts';

/** `DIFFERENTIAL_RUNS=2000 vitest run --project unit gateway/test/differential` looks longer. */
const runs = Number(process.env.DIFFERENTIAL_RUNS ?? 60);
const graphs = Math.ceil(runs / 10);

const troubles = [
  { nulls: 0, errors: 0 },
  { nulls: 7, errors: 0 },
  { nulls: 0, errors: 9 },
  { nulls: 5, errors: 11 },
];

const opened = new Map<number, ReturnType<typeof madeUp>>();
const graphOf = (seed: number) => {
  const known = opened.get(seed) ?? madeUp(federation(seed), troubles[seed % troubles.length] ?? { nulls: 0, errors: 0 });
  opened.set(seed, known);
  return known;
};
afterAll(async () => {
  for (const graph of opened.values()) await graph.stop();
});

const completion = 'INTERNAL_SERVER_ERROR';
type Told = readonly [path: readonly (string | number)[] | null, code: string, message: string];
const read = (errors: readonly string[]): readonly Told[] => errors.map((text) => JSON.parse(text) as Told);
/** Apollo's executor miscounts rows where a list holds objects that are not asked for, so that its indexes are not compared. */
const withoutRows = (errors: readonly Told[]): readonly string[] =>
  errors.map(([path, ...rest]) => JSON.stringify([path?.map((part) => (typeof part === 'number' ? '@' : part)), ...rest])).sort();

/** What of `wanted` is not in `given`, and what of `given` is not wanted; repeats count. */
function difference(wanted: readonly string[], given: readonly string[]): { missing: readonly string[]; extra: readonly string[] } {
  const extra = [...given];
  const missing = wanted.filter((text) => {
    const at = extra.indexOf(text);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { missing, extra };
}

/** Or to a field that the client did not ask for, but another subgraph needed. */
const leadsToNull = (data: unknown, path: readonly (string | number)[]): boolean => {
  let at = data;
  for (const part of path) {
    if (at === null) return true;
    if (typeof at !== 'object') return false;
    if (!Object.hasOwn(at, part)) return typeof part === 'string';
    at = (at as Record<string | number, unknown>)[part];
  }
  return at === null;
};

async function compared(graphSeed: number, { query, variables }: Asked): Promise<void> {
  const both = graphOf(graphSeed);
  const [apollo, ours] = [await both.apollo({ query, variables }), await both.compiled({ query, variables })];
  expect(ours, query).not.toBeNull();
  expect(ours?.data, query).toEqual(apollo.data);
  const [theirs, found] = [read(apollo.errors), read(ours?.errors ?? [])];
  const { missing, extra } = difference(withoutRows(theirs), withoutRows(found));
  expect(missing, query).toEqual([]);
  // Apollo's executor keeps the schema's broken promises to itself as soon as there is any other error; ours tells them.
  expect(theirs.length === 0 ? extra : extra.filter((text) => !text.includes(`"${completion}"`)), query).toEqual([]);
  for (const [path] of found) expect(path && leadsToNull(ours?.data, path), `${path} in ${query}`).toBe(true);
}

it('answers generated operations over generated graphs as Apollo’s executor does, with nulls and errors where they belong', {
  timeout: 60_000 + runs * 500,
}, async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: graphs - 1 }), fc.nat(), async (graphSeed, documentSeed) => {
      const operation = document(graphOf(graphSeed).schema, documentSeed);
      fc.pre(operation !== null);
      if (!operation) return;
      asked++;
      await compared(graphSeed, operation);
    }),
    { numRuns: runs, endOnFailure: true },
  );
  expect(asked).toBeGreaterThanOrEqual(runs);
});
