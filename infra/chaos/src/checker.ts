import type { Attempt } from './outcome.ts';

/** An event as it stands on its topic or in the log. */
export type Seen = { readonly id: string; readonly version: number; readonly note: string; readonly count: number };
/** An aggregate or a copy of one, as it stands in the database. */
export type Standing = { readonly id: string; readonly version: number; readonly count: number };

/** All that is left when an experiment is over and everything has come to rest. */
export type Evidence = {
  readonly attempts: readonly Attempt[];
  /** In the order of the topic: one aggregate's are all in one partition. */
  readonly topic: readonly Seen[];
  readonly log: readonly Seen[];
  readonly aggregates: readonly Standing[];
  readonly copies: readonly Standing[];
};

/** What was promised and not kept, each with a line that names the aggregate and the event. */
export type Verdict = { readonly lost: string[]; readonly doubled: string[]; readonly reordered: string[]; readonly differing: string[] };

const keyOf = ({ id, version }: { readonly id: string; readonly version: number }) => `${id}:${version}`;

/** Every command that was acknowledged has its event on the topic, and every event of the database as well. */
function lost({ attempts, topic, log, aggregates }: Evidence): string[] {
  const published = new Map(topic.map((event) => [keyOf(event), event.note]));
  const acknowledged = attempts.flatMap(({ id, note, outcome }) =>
    outcome.kind === 'ok' && published.get(keyOf({ id, version: outcome.version })) !== note
      ? [`${id}: «${note}» was acknowledged at version ${outcome.version} and is not on the topic`]
      : [],
  );
  const logged = log.filter((event) => !published.has(keyOf(event))).map((event) => `${keyOf(event)} is in the log and not on the topic`);
  const newest = aggregates
    .filter((aggregate) => aggregate.version > 0 && !published.has(keyOf(aggregate)))
    .map((aggregate) => `${keyOf(aggregate)} stands in the database and is not on the topic`);
  return [...acknowledged, ...logged, ...newest];
}

/** No command has two effects: a note stands under one version; and no note stands that nobody wrote or that was refused. */
function doubled({ attempts, topic }: Evidence): string[] {
  const versions = Map.groupBy(topic, ({ note }) => note);
  const twice = [...versions].flatMap(([note, events]) => {
    const distinct = new Set(events.map(keyOf));
    return distinct.size > 1 ? [`«${note}» was done ${distinct.size} times: ${[...distinct].join(', ')}`] : [];
  });
  const known = new Map(attempts.map((attempt) => [attempt.note, attempt.outcome.kind]));
  const foreign = [...versions.keys()].filter((note) => !known.has(note) || known.get(note) === 'refused');
  return [...twice, ...foreign.map((note) => `«${note}» was done, although it was refused or never asked`)];
}

/** Each aggregate's versions go up by one from 1, repeats taken out; and the last message is the newest, since compaction keeps it. */
function reordered({ topic }: Evidence): string[] {
  return [...Map.groupBy(topic, ({ id }) => id)].flatMap(([id, events]) => {
    const versions = events.map(({ version }) => version);
    const first = [...new Set(versions)];
    const gap = first.findIndex((version, index) => version !== index + 1);
    const newest = Math.max(...versions);
    return [
      ...(gap === -1 ? [] : [`${id}: version ${first[gap]} came where ${gap + 1} was due`]),
      ...(versions.at(-1) === newest ? [] : [`${id}: the last message has version ${versions.at(-1)}, the newest is ${newest}`]),
    ];
  });
}

/** The database and every projection are what a fold of the topic gives. */
function differing({ topic, aggregates, copies }: Evidence): string[] {
  const folded = new Map<string, Standing>();
  for (const { id, version, count } of topic) if (version > (folded.get(id)?.version ?? 0)) folded.set(id, { id, version, count });
  const shown = ({ version, count }: Standing) => `${count} at version ${version}`;
  const compare = (what: string, rows: readonly Standing[]) => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return [...folded.values()].flatMap((expected) => {
      const row = byId.get(expected.id);
      const same = row?.version === expected.version && row.count === expected.count;
      return same ? [] : [`${expected.id}: ${what} has ${row ? shown(row) : 'nothing'}, the topic ${shown(expected)}`];
    });
  };
  return [...compare('the database', aggregates), ...compare('the projection', copies)];
}

/** Judges what an experiment left behind. Pure: the same evidence gives the same verdict. */
export const judge = (evidence: Evidence): Verdict => ({
  lost: lost(evidence),
  doubled: doubled(evidence),
  reordered: reordered(evidence),
  differing: differing(evidence),
});

/** How many promises were broken in all. */
export const brokenPromises = (verdict: Verdict): number => Object.values(verdict).reduce((sum, faults) => sum + faults.length, 0);
