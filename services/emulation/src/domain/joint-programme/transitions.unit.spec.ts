import { nextStatus } from '@danvan/aggregate-store/decision';
import { jointProgrammeStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { commands, historyTo } from './examples.ts';
import { jointProgrammeLifecycle } from './lifecycle.ts';
import { jointProgrammeActions, jointProgrammeTransitions } from './transitions.ts';
import type { JointProgramme } from './types.ts';

const { given } = specification(jointProgrammeLifecycle);
const everyPair = jointProgrammeStatuses.flatMap((status) =>
  Object.values(commands).map((command) => ({ status, command, type: command.type })),
);
const permitted = everyPair.flatMap((pair) => {
  const next = nextStatus(jointProgrammeTransitions, pair.status, pair.type);
  return next ? [{ ...pair, next }] : [];
});
const forbidden = everyPair.filter(({ status, type }) => !nextStatus(jointProgrammeTransitions, status, type));

describe('every command from every state of a joint programme', () => {
  it.each(permitted)('$type leads from $status to $next', ({ status, command, next }) => {
    const history = given(...historyTo[status]);
    const { decision } = history.when(command);
    expect(history.state?.status).toBe(status);
    if (!decision.ok) throw new Error(decision.refusal.code);
    const after = decision.events.reduce<JointProgramme | null>(jointProgrammeLifecycle.evolve, history.state);
    expect(after?.status).toBe(next);
  });

  it.each(forbidden)('$type is refused in $status, and the state is named', ({ status, command }) => {
    const refused = given(...historyTo[status])
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: status, command: command.type } } });
  });

  it.each(Object.values(commands).filter(({ type }) => type !== 'draft'))('$type is refused where there is none', (command) => {
    given().when(command).thenRefused('NOT_FOUND');
  });

  it('ends in RENEWED and CLOSED, and nowhere else', () => {
    expect(jointProgrammeStatuses.filter((status) => !permitted.some((pair) => pair.status === status))).toEqual(['RENEWED', 'CLOSED']);
  });

  it('offers every command of its table as an action, but the one that follows from time passing', () => {
    const inTable = new Set(Object.values(jointProgrammeTransitions).flatMap((row) => Object.keys(row)));
    expect(new Set<string>([...jointProgrammeActions, 'markOverdue'])).toEqual(inTable);
  });
});
