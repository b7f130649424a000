import type { OrderedLog } from '@danvan/messaging';
import { counter, gauge, type Log, type Part } from '@danvan/runtime';
import { compose, type SubgraphSdl } from '../supergraph/compose.ts';
import { describedBy } from '../supergraph/describe.ts';
import { partsOf } from '../supergraph/parts.ts';
import type { UsedOperation } from './broken-operations.ts';
import { currentParts } from './current-parts.ts';
import { judge } from './judge.ts';
import { emptyLedger, entered, type Filed, inForce, type Ledger, undecided } from './ledger.ts';
import { keyOf, type RegistryRecord, type Verdict } from './records.ts';

const swaps = counter({ name: 'danvan_gateway_schema_swaps_total', help: 'Times the graph was replaced while serving' });
const verdicts = counter({ name: 'danvan_gateway_schema_verdicts_total', help: 'Announcements judged', labels: ['accepted'] });
const diverged = gauge({ name: 'danvan_gateway_schema_stale', help: '1 while accepted announcements cannot be served' });

/** How soon an announcement is looked at again that could not be judged, milliseconds. */
const retryPause = 5_000;

/** A graph to serve: its text, and where the announced services listen; the others stay where configuration says. */
export type Graph = { readonly supergraphSdl: string; readonly urls: ReadonlyMap<string, string> };

export type RegistryOptions = {
  readonly records: OrderedLog<RegistryRecord>;
  /** The graph of the repository: what is served until a service announces another part. */
  readonly committed: string;
  /** Replaces the graph that is served; requests in hand end on the old one. */
  readonly swap: (graph: Graph) => Promise<void>;
  /** What clients rely on now. */
  readonly operations: () => Promise<readonly UsedOperation[]>;
  readonly now: () => Date;
};

/**
 * Follows the schema registry: judges what services announce, and serves what was accepted. All gateways read the same records in the
 * same order, and the first verdict counts: they come to the same graph. Without Kafka the graph stays as it is.
 */
export function registry({ records, committed, swap, operations, now }: RegistryOptions): Part {
  const committedParts = partsOf(committed);
  let ledger: Ledger = emptyLedger;
  let served: Graph = { supergraphSdl: committed, urls: new Map() };
  let servedParts: readonly SubgraphSdl[] = committedParts;
  let caughtUp = false;
  let working = Promise.resolve();
  let judged = -1;
  let following: { stop(): Promise<void> } | undefined;
  let retry: NodeJS.Timeout | undefined;

  const serve = async (log: Log) => {
    const announced = inForce(ledger);
    const parts = currentParts(committedParts, announced);
    const urls = new Map([...announced].map(([service, { url }]) => [service, url]));
    const sameParts = parts.every(({ sdl }, at) => sdl === servedParts[at]?.sdl) && parts.length === servedParts.length;
    if (sameParts && urls.size === served.urls.size && [...urls].every(([service, url]) => served.urls.get(service) === url)) return;
    const composition = sameParts ? { supergraphSdl: served.supergraphSdl } : compose(parts);
    if ('errors' in composition) {
      diverged.set(1);
      log.error({ errors: composition.errors }, 'what was accepted does not compose with the committed parts; the graph stays as it is');
      return;
    }
    const next = { supergraphSdl: sameParts ? served.supergraphSdl : describedBy(committed, composition.supergraphSdl), urls };
    await swap(next);
    served = next;
    servedParts = parts;
    swaps.inc();
    diverged.set(0);
    log.info({ versions: Object.fromEntries([...announced].map(([service, { version }]) => [service, version])) }, 'serving another graph');
  };

  const decide = async ({ offset, announcement }: Filed) => {
    const subject = { announcement, supergraphSdl: served.supergraphSdl, parts: servedParts, operations: await operations() };
    const judgement = await judge(subject);
    const verdict: Verdict = {
      kind: 'verdict',
      offset,
      service: announcement.service,
      version: announcement.version,
      accepted: judgement.accepted,
      problems: judgement.accepted ? [] : [...judgement.problems],
      decidedAt: now().toISOString(),
    };
    verdicts.inc({ accepted: String(judgement.accepted) });
    await records.append(keyOf(verdict), verdict);
  };

  /** Serves what is accepted, then judges what is not judged yet; its own verdict comes back as a record and brings it here again. */
  const settle = async (log: Log) => {
    if (!caughtUp) return;
    await serve(log);
    const next = undecided(ledger);
    if (!next || next.offset <= judged) return;
    await decide(next);
    judged = next.offset;
  };

  return {
    name: 'schema registry',
    async start({ log }) {
      const soon = () => {
        working = working
          .then(() => settle(log))
          .catch((err: unknown) => {
            log.error({ err }, 'the registry could not be followed; the graph stays as it is');
            retry = setTimeout(soon, retryPause);
          });
      };
      following = records.follow({
        log,
        onEntry(entry) {
          ledger = entered(ledger, entry);
          soon();
        },
        onCaughtUp() {
          caughtUp = true;
          soon();
        },
      });
    },
    async stop() {
      await following?.stop();
      await working;
      clearTimeout(retry);
    },
  };
}
