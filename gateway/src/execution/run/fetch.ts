import type { CallOutcome } from '../../subgraphs/transport.ts';
import type { Fetch } from '../compile/fetch.ts';
import { repeatKey } from '../compile/operation.ts';
import type { Entity } from '../compile/representation-value.ts';
import { entitiesAt } from './entities.ts';
import { brokenPromise, callFailed, downstreamErrors, entityErrors } from './errors.ts';
import type { Execution } from './execution.ts';
import { copyOf, mergeInto } from './merge.ts';
import { type Asked, bodyOf, representationsOf } from './request.ts';

const isEntity = (value: unknown): value is Entity => typeof value === 'object' && value !== null && !Array.isArray(value);

function send(execution: Execution, fetch: Fetch, body: string): Promise<CallOutcome> {
  const { calls, context, operation, inFlight } = execution;
  const call = calls.get(fetch.subgraph);
  if (!call) throw new Error(`the plan names the subgraph «${fetch.subgraph}», which has no configured address`);
  if (!operation.repeated.has(repeatKey(fetch))) return call(body, context, fetch.idempotent);
  const key = `${fetch.subgraph} ${body}`;
  const underWay = inFlight.get(key) ?? call(body, context, fetch.idempotent);
  inFlight.set(key, underWay);
  return underWay;
}

async function fetchRoot(execution: Execution, fetch: Fetch): Promise<void> {
  const result = await send(execution, fetch, bodyOf(fetch, execution.given, null));
  if (result.outcome !== 'answered') return callFailed(execution, fetch, result.outcome);
  const { data, errors } = result.answer;
  if (errors) downstreamErrors(execution, errors);
  if (data) mergeInto(execution.data, execution.operation.repeated.size > 0 ? copyOf(data) : data);
}

/** Equal entities get the same answer: as it is where nothing is written into it any more, else each a copy. */
function handOut(entities: readonly Entity[], { slots, representations }: Asked, received: readonly unknown[], shared: boolean): void {
  const taken = new Array<boolean>(representations.length).fill(false);
  for (const [index, entity] of entities.entries()) {
    const slot = slots[index] ?? -1;
    const found = received[slot];
    if (!isEntity(found)) continue;
    mergeInto(entity, shared || !taken[slot] ? found : copyOf(found));
    taken[slot] = true;
  }
}

async function fetchEntities(execution: Execution, fetch: Fetch, represent: NonNullable<Fetch['represent']>): Promise<void> {
  const entities = entitiesAt(execution.data, fetch.place);
  if (entities.length === 0) return;
  const asked = representationsOf(entities, represent);
  if (asked.representations.length === 0) return;
  const result = await send(execution, fetch, bodyOf(fetch, execution.given, asked.representations));
  if (result.outcome !== 'answered') return callFailed(execution, fetch, result.outcome);
  const { data, errors } = result.answer;
  if (errors) entityErrors(execution, fetch, asked.slots, errors);
  const received = data?._entities;
  if (data === null || data === undefined) return;
  if (!Array.isArray(received) || received.length !== asked.representations.length) return brokenPromise(execution, fetch);
  const { writtenInto, repeated } = execution.operation;
  handOut(entities, asked, repeated.size > 0 ? copyOf(received) : received, !writtenInto.has(fetch));
}

/** Runs one fetch of a plan. What goes wrong is noted with its place; nothing is thrown for what a subgraph does. */
export const runFetch = (execution: Execution, fetch: Fetch): Promise<void> =>
  fetch.represent ? fetchEntities(execution, fetch, fetch.represent) : fetchRoot(execution, fetch);
