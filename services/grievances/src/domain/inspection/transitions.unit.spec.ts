import { nextStatus } from '@danvan/aggregate-store/decision';
import { inspectionStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';

import { carriedOut, commands, historyTo } from './examples.ts';
import { inspectionLifecycle } from './lifecycle.ts';
import { inspectionActions, inspectionTransitions } from './transitions.ts';

const lifecycle = inspectionLifecycle;
const { given } = specification(lifecycle);
const later = Object.values(commands).filter(({ type }) => type !== 'issue');
const everyPair = inspectionStatuses.flatMap((status) => later.map((command) => ({ status, command, type: command.type })));
const permitted = everyPair.flatMap((pair) => {
  const next = nextStatus(inspectionTransitions, pair.status, pair.type);
  return next ? [{ ...pair, next }] : [];
});
const forbidden = everyPair.filter(({ status, type }) => !nextStatus(inspectionTransitions, status, type));

describe('every command from every state of a conclusion', () => {
  it.each(permitted)('$type leads from $status to $next', ({ status, command, next }) => {
    const { state, when } = given(...(command.type === 'close' ? carriedOut : historyTo[status]));
    expect(state?.status).toBe(status);
    const { decision } = when(command);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.events.reduce(lifecycle.evolve, state)?.status).toBe(next);
  });

  it.each(forbidden)('$type is refused in $status, and the state is named', ({ status, command }) => {
    const refused = given(...historyTo[status])
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: status, command: command.type } } });
  });

  it.each(later)('$type needs one that exists', (command) => {
    given().when(command).thenRefused('NOT_FOUND');
  });

  it('ends where nothing can be done any more, and nowhere else', () => {
    expect(inspectionStatuses.filter((status) => !permitted.some((pair) => pair.status === status))).toEqual(['CLOSED']);
  });

  it('offers every command of its table as an action', () => {
    const inTable = new Set(Object.values(inspectionTransitions).flatMap((row) => Object.keys(row)));
    expect(new Set<string>(inspectionActions)).toEqual(inTable);
  });
});
