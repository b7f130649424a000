import { durations, gauge } from '@danvan/runtime';
import type { BreakerPhase } from './breaker.ts';

export const callSeconds = durations({
  name: 'danvan_gateway_subgraph_call_seconds',
  help: 'Calls to subgraphs, by how they ended',
  labels: ['subgraph', 'outcome'],
});

const breakerState = gauge({
  name: 'danvan_gateway_subgraph_breaker_state',
  help: '0 closed, 1 half-open, 2 open',
  labels: ['subgraph'],
});

const numbers: Readonly<Record<BreakerPhase, number>> = { closed: 0, 'half-open': 1, open: 2 };

export const showBreaker = (subgraph: string, phase: BreakerPhase): void => breakerState.set({ subgraph }, numbers[phase]);
