import type { Figure } from '../figure.ts';
import { type GatewayName, gatewayNames, type Running, stage } from './gateways.ts';
import { answers, load, type Slice } from './load.ts';
import { queries } from './queries.ts';

const kinds = ['simple', 'deep'] as const;
type Kind = (typeof kinds)[number];

/** Connections kept busy; rounds over all gateways, each in the other direction; seconds of a slice, and before the first one. */
const plan = { connections: 16, rounds: 2, seconds: 2, warmUp: 2 } as const;

/** Of one gateway and one query: CPU milliseconds a request, requests a second, resident memory. Medians of the rounds. */
export type Row = { readonly gateway: GatewayName; readonly query: Kind } & Slice;

const median = (values: readonly number[]): number => {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1
    ? (ordered[middle] ?? Number.NaN)
    : ((ordered[middle - 1] ?? Number.NaN) + (ordered[middle] ?? Number.NaN)) / 2;
};

/** Every gateway must give the same answers, or it is not compared. Fills the memory of the subgraphs and the gateways' plans, too. */
async function agree(running: ReadonlyMap<GatewayName, Running>): Promise<void> {
  for (const kind of kinds) {
    let expected: readonly string[] | undefined;
    for (const [name, { target }] of running) {
      const found = await answers(target, queries[kind]);
      expected ??= found;
      const differs = found.findIndex((text, index) => text !== expected?.[index]);
      if (differs >= 0)
        throw new Error(
          `${name} answers variant ${differs} of «${kind}» otherwise: ${found[differs]?.slice(0, 400)}\n${expected?.[differs]?.slice(0, 400)}`,
        );
    }
  }
}

/** Measures all gateways in one run, in turns, over the same subgraphs. @param tell gets a line as soon as there is one */
export async function compare(tell: (line: string) => void): Promise<readonly Row[]> {
  const staged = await stage();
  const running = new Map<GatewayName, Running>();
  const slices = new Map<string, Slice[]>();
  try {
    for (const name of gatewayNames) running.set(name, await staged.start(name));
    await agree(running);
    for (const kind of kinds) for (const { target } of running.values()) await load(target, queries[kind], plan.connections, plan.warmUp);
    for (let round = 0; round < plan.rounds; round++) {
      for (const kind of kinds) {
        for (const name of round % 2 === 0 ? gatewayNames : gatewayNames.toReversed()) {
          const target = running.get(name)?.target;
          if (!target) continue;
          const slice = await load(target, queries[kind], plan.connections, plan.seconds);
          tell(`  ${kind} ${name}: ${slice.cpuMs.toFixed(3)} ms CPU, ${slice.perSecond.toFixed(0)} a second, ${slice.rssMb.toFixed(0)} MB`);
          slices.set(`${kind} ${name}`, [...(slices.get(`${kind} ${name}`) ?? []), slice]);
        }
      }
    }
    const requests = staged.replays.reduce((sum, { counts }) => sum + counts().misses, 0);
    tell(`  ${requests} different requests reached the subgraphs`);
  } finally {
    for (const { stop } of running.values()) await stop();
    await staged.close();
  }
  return kinds.flatMap((query) =>
    gatewayNames.map((gateway) => {
      const taken = slices.get(`${query} ${gateway}`) ?? [];
      const of = (what: keyof Slice) => median(taken.map((slice) => slice[what]));
      return { gateway, query, cpuMs: of('cpuMs'), perSecond: of('perSecond'), rssMb: of('rssMb') };
    }),
  );
}

const cpu = (rows: readonly Row[], gateway: GatewayName, query: Kind): number =>
  rows.find((row) => row.gateway === gateway && row.query === query)?.cpuMs ?? Number.NaN;

/** The targets of the gateway, as ratios of one run where they are ratios. */
export function figures(rows: readonly Row[]): readonly Figure[] {
  const ours = (query: Kind) => cpu(rows, 'ours', query);
  const times = (other: GatewayName, query: Kind) => cpu(rows, other, query) / ours(query);
  return [
    { name: 'deep: CPU a request', value: ours('deep'), unit: 'ms', target: { kind: 'at most', value: 1 } },
    { name: 'simple: CPU a request', value: ours('simple'), unit: 'ms', target: { kind: 'at most', value: 0.16 } },
    { name: 'deep: CPU of the stock gateway ÷ ours', value: times('stock', 'deep'), unit: '×', target: { kind: 'at least', value: 6 } },
    { name: 'deep: CPU of Mercurius ÷ ours', value: times('mercurius', 'deep'), unit: '×', target: { kind: 'at least', value: 2.8 } },
    { name: 'simple: CPU of Mercurius ÷ ours', value: times('mercurius', 'simple'), unit: '×', target: { kind: 'at least', value: 1 } },
    { name: 'deep: ours ÷ CPU of the ceiling', value: 1 / times('ceiling', 'deep'), unit: '×', target: { kind: 'at most', value: 1.6 } },
    {
      name: 'simple: ours ÷ CPU of the ceiling',
      value: 1 / times('ceiling', 'simple'),
      unit: '×',
      target: { kind: 'at most', value: 1.6 },
    },
    {
      name: 'resident memory',
      value: Math.max(...rows.filter((row) => row.gateway === 'ours').map(({ rssMb }) => rssMb)),
      unit: 'MiB',
      target: { kind: 'at most', value: 250 },
    },
  ];
}
