import { nextStatus } from '@danvan/aggregate-store/decision';
import { rolloutStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { commands, historyTo } from './examples.ts';
import { rolloutLifecycle } from './lifecycle.ts';
import { rolloutActions, rolloutTransitions } from './transitions.ts';

const { given } = specification(rolloutLifecycle);
const everyPair = rolloutStatuses.flatMap((status) => Object.values(commands).map((command) => ({ status, command, type: command.type })));
const permitted = everyPair.flatMap((pair) => {
  const next = nextStatus(rolloutTransitions, pair.status, pair.type);
  return next ? [{ ...pair, next }] : [];
});
const forbidden = everyPair.filter(({ status, type }) => !nextStatus(rolloutTransitions, status, type));

describe('every command from every state of a rollout', () => {
  it.each(permitted)('$type leads from $status to $next', ({ status, command, next }) => {
    const { state, when } = given(...historyTo[status]);
    expect(state?.status).toBe(status);
    const { decision } = when(command);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.events.reduce(rolloutLifecycle.evolve, state)?.status).toBe(next);
  });

  it.each(forbidden)('$type is refused in $status, and the state is named', ({ status, command }) => {
    const refused = given(...historyTo[status])
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: status, command: command.type } } });
  });

  it.each(Object.values(commands).filter(({ type }) => type !== 'plan'))('$type needs a rollout that exists', (command) => {
    given().when(command).thenRefused('NOT_FOUND');
  });

  it('ends in CLOSED or CANCELLED, and nowhere else', () => {
    const final = rolloutStatuses.filter((status) => !permitted.some((pair) => pair.status === status));
    expect(final).toEqual(['CLOSED', 'CANCELLED']);
  });

  it('offers every command of its table as an action', () => {
    expect(new Set<string>(rolloutActions)).toEqual(new Set(Object.values(rolloutTransitions).flatMap((row) => Object.keys(row))));
  });
});
