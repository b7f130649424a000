import { allowedCommands } from '@danvan/aggregate-store/decision';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';
import { entryTransitions } from './transitions.ts';
import type { Entry, EntryCommand, EntryEvent } from './types.ts';

const commandCount = Object.keys(commands).length;
const day = fc.integer({ min: 0, max: 2000 }).map((days) => Temporal.PlainDate.from('2022-01-01').add({ days }).toString());
/** Any command on any day, with good and bad facts, most of them in an order that leads nowhere. */
const anyCommand: fc.Arbitrary<EntryCommand> = fc
  .record({ command: fc.constantFrom(...Object.values(commands)), on: day, who: fc.constantFrom('a', 'b', 'womens-branch-5') })
  .map(({ command, on, who }): EntryCommand => {
    if (command.type === 'inspect') return { ...command, on, body: { ...command.body, id: who }, actingFor: who };
    if (command.type === 'markReplicated') return { ...command, on, replicatorId: who };
    return { ...command, on };
  });
/** The same, but each command tried several times over in the order of a life, so that long histories occur. */
const life = fc
  .tuple(fc.array(anyCommand, { maxLength: 60 }), fc.array(day, { minLength: commandCount, maxLength: commandCount }))
  .map(([noise, days]) => {
    const sorted = days.toSorted();
    const way = Object.values(commands).map((command, step): EntryCommand => ({ ...command, on: sorted[step] ?? command.on }));
    return way.flatMap((command, step) => [command, ...noise.slice(step * 5, step * 5 + 5)]);
  });

function live(attempts: readonly EntryCommand[]) {
  let state: Entry | null = null;
  const steps: { before: Entry | null; event: EntryEvent; after: Entry }[] = [];
  for (const command of attempts) {
    const decision = entryLifecycle.decide(state, command);
    for (const event of decision.ok ? decision.events : []) {
      const after: Entry = entryLifecycle.evolve(state, event);
      steps.push({ before: state, event, after });
      state = after;
    }
  }
  return { state, steps };
}

describe('whatever is asked of an entry, in whatever order', () => {
  it('leaves no terminal state by any event', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before } of live(attempts).steps) {
          expect(before === null || allowedCommands(entryTransitions, before.status).length > 0).toBe(true);
        }
      }),
    );
  });

  it('has a state after every accepted history, the same when it is folded again', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        const { state, steps } = live(attempts);
        const folded = steps.reduce<Entry | null>((before, { event }) => entryLifecycle.evolve(before, event), null);
        expect(folded).toEqual(state);
        expect(state?.status).toBeDefined();
      }),
    );
  });

  it('has dates that never run backwards, and is inspected by another before it is recognised', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before, after } of live(attempts).steps) {
          expect(before === null || before.lastOn <= after.lastOn).toBe(true);
          if (after.recognisedLevel !== null) expect(after.inspectorId).not.toBeNull();
          expect(after.inspectorId).not.toBe(after.registrant.id);
        }
      }),
    );
  });

  it('does not happen to an entry that was never drafted', () => {
    expect(() => entryLifecycle.evolve(null, { type: 'EntryLapsed', on: '2022-01-01' })).toThrow('before EntryDrafted');
  });
});
