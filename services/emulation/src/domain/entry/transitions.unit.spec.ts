import { nextStatus } from '@danvan/aggregate-store/decision';
import { type EntryStatus, entryStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { commands, happened, historyTo } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';
import { entryActions, entryTransitions } from './transitions.ts';
import type { EntryCommand } from './types.ts';

const { given } = specification(entryLifecycle);
/** An entry without a holder is what `assignHolder` is for; of a holder that is there the two others tell that it has gone. */
const historyFor = (status: EntryStatus, type: EntryCommand['type']) =>
  type === 'assignHolder' ? [...historyTo[status], happened.orphaned] : historyTo[status];
const everyPair = entryStatuses.flatMap((status) => Object.values(commands).map((command) => ({ status, command, type: command.type })));
const permitted = everyPair.flatMap((pair) => {
  const next = nextStatus(entryTransitions, pair.status, pair.type);
  return next ? [{ ...pair, next }] : [];
});
const forbidden = everyPair.filter(({ status, type }) => !nextStatus(entryTransitions, status, type));

describe('every command from every state of an entry', () => {
  it.each(permitted)('$type leads from $status to $next', ({ status, command, next }) => {
    const history = given(...historyFor(status, command.type));
    const { state, decision } = { ...history, ...history.when(command) };
    expect(state?.status).toBe(status);
    if (!decision.ok) throw new Error(decision.refusal.code);
    const after = decision.events.reduce(entryLifecycle.evolve, state);
    expect(after?.status).toBe(next);
    expect(after?.lastOn).toBe(command.on);
  });

  it.each(forbidden)('$type is refused in $status, and the state is named', ({ status, command }) => {
    const refused = given(...historyFor(status, command.type))
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: status, command: command.type } } });
  });

  it('is recognised only from INSPECTED', () => {
    expect(permitted.filter(({ type }) => type === 'recognise').map(({ status }) => status)).toEqual(['INSPECTED']);
  });

  it('ends in LAPSED and REVOKED, and nowhere else', () => {
    expect(entryStatuses.filter((status) => !permitted.some((pair) => pair.status === status))).toEqual(['LAPSED', 'REVOKED']);
  });

  it('offers every command of its table as an action, but those that follow from news of organizations', () => {
    const inTable = new Set(Object.values(entryTransitions).flatMap((row) => Object.keys(row)));
    expect(new Set<string>([...entryActions, 'followSuccessor', 'orphan'])).toEqual(inTable);
  });
});
