import { nextStatus } from '@danvan/aggregate-store/decision';
import { campaignStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { commands, historyTo } from './examples.ts';
import { campaignLifecycle } from './lifecycle.ts';
import { campaignActions, campaignTransitions } from './transitions.ts';

const { given } = specification(campaignLifecycle);
const everyPair = campaignStatuses.flatMap((status) => Object.values(commands).map((command) => ({ status, command, type: command.type })));
const permitted = everyPair.flatMap((pair) => {
  const next = nextStatus(campaignTransitions, pair.status, pair.type);
  return next ? [{ ...pair, next }] : [];
});
const forbidden = everyPair.filter(({ status, type }) => !nextStatus(campaignTransitions, status, type));

describe('every command from every state of a campaign', () => {
  it.each(permitted)('$type leads from $status to $next', ({ status, command, next }) => {
    const { state, when } = given(...historyTo[status]);
    expect(state?.status).toBe(status);
    const { decision } = when(command);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.events.reduce(campaignLifecycle.evolve, state)?.status).toBe(next);
  });

  it.each(forbidden)('$type is refused in $status, and the state is named', ({ status, command }) => {
    const refused = given(...historyTo[status])
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: status, command: command.type } } });
  });

  it.each(Object.values(commands).filter(({ type }) => type !== 'plan'))('$type needs a campaign that exists', (command) => {
    given().when(command).thenRefused('NOT_FOUND');
  });

  it('ends in CLOSED, and nowhere else', () => {
    expect(campaignStatuses.filter((status) => !permitted.some((pair) => pair.status === status))).toEqual(['CLOSED']);
  });

  it('offers every command of its table as an action', () => {
    const inTable = new Set(Object.values(campaignTransitions).flatMap((row) => Object.keys(row)));
    expect(new Set<string>(campaignActions)).toEqual(inTable);
  });
});
