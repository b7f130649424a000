import { nextStatus } from '@danvan/aggregate-store/decision';
import { rolloutTargetStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { commands, historyTo } from './examples.ts';
import { targetLifecycle } from './lifecycle.ts';
import { targetActions, targetTransitions } from './transitions.ts';

const { given } = specification(targetLifecycle);
const { assign, ...later } = commands;
const everyPair = rolloutTargetStatuses.flatMap((status) =>
  Object.values(later).map((command) => ({ status, command, type: command.type })),
);
const permitted = everyPair.flatMap((pair) => {
  const next = nextStatus(targetTransitions, pair.status, pair.type);
  return next ? [{ ...pair, next }] : [];
});
const forbidden = everyPair.filter(({ status, type }) => !nextStatus(targetTransitions, status, type));

describe('every command from every state of an assigned organization', () => {
  it.each(permitted)('$type leads from $status to $next', ({ status, command, next }) => {
    const { state, when } = given(...historyTo[status]);
    expect(state?.status).toBe(status);
    const { decision } = when(command);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.events.reduce(targetLifecycle.evolve, state)?.status).toBe(next);
  });

  it.each(forbidden)('$type is refused in $status, and the state is named', ({ status, command }) => {
    const refused = given(...historyTo[status])
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: status, command: command.type } } });
  });

  it.each(Object.values(commands).filter(({ type }) => type !== 'assign'))('$type needs an organization that was assigned', (command) => {
    given().when(command).thenRefused('NOT_FOUND');
  });

  it.each(rolloutTargetStatuses)('assigns an organization once, whether it is %s or not', (status) => {
    given(...historyTo[status])
      .when(assign)
      .thenRefused('TARGET_TWICE');
  });

  it('ends in COMPLETED or WITHDRAWN, and nowhere else', () => {
    const final = rolloutTargetStatuses.filter((status) => !permitted.some((pair) => pair.status === status));
    expect(final).toEqual(['COMPLETED', 'WITHDRAWN']);
  });

  it('offers every command of its table as an action', () => {
    expect(new Set<string>(targetActions)).toEqual(new Set(Object.values(targetTransitions).flatMap((row) => Object.keys(row))));
  });
});
