import type { Cluster } from '@danvan/chaos/cluster';
import type { Figure } from '../figure.ts';
import { backlog, drain } from './drain.ts';
import { projecting, rows } from './projecting.ts';
import { load, propagation } from './propagation.ts';
import { waiting, waitingMemory } from './waiting-memory.ts';

const atMost = (value: number) => ({ kind: 'at most', value }) as const;
const atLeast = (value: number) => ({ kind: 'at least', value }) as const;

/** The figures of the event backbone alone: a service made of it, without the graph before it. @param told gets each as soon as it is known */
export async function measureBackbone(cluster: Cluster, told: (figure: Figure) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const tell = (name: string, value: number, unit: Figure['unit'], target: Figure['target']) => {
    const figure = { name, value, unit, target };
    figures.push(figure);
    told(figure);
  };
  const events = await propagation(cluster);
  tell(`acknowledged → on its topic at ${load.perSecond} commands/s, p50`, events.p50, 'ms', atMost(5));
  tell(`acknowledged → on its topic at ${load.perSecond} commands/s, p99`, events.p99, 'ms', atMost(25));
  tell('acknowledged', events.acknowledged, 'commands', atLeast(load.perSecond * load.seconds - events.failed));
  tell('acknowledged and seen on the topic', events.arrived, 'commands', atLeast(events.acknowledged));

  const { relayed, bare } = await drain(cluster);
  tell(`backlog of ${backlog.aggregates} × ${backlog.each} drained`, relayed, '/s', atLeast(2_000));
  tell('a bare serial producer of equal batches', bare, '/s', null);
  tell('drain as a share of the bare producer', relayed / bare, '×', atLeast(0.5));

  const projection = await projecting(cluster);
  tell(`projection of ${rows} aggregates`, projection.projected, '/s', atLeast(10_000));
  tell('bare consume, parse and bulkWrite', projection.bare, '/s', null);
  tell('projection as a share of the bare one', projection.projected / projection.bare, '×', atLeast(0.5));

  const memory = await waitingMemory(cluster);
  tell('resident memory of an idle replica', memory.idle, 'MiB', null);
  tell(`resident memory with ${waiting.aggregates * waiting.each} events waiting`, memory.full, 'MiB', atMost(256));
  return figures;
}
