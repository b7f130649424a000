import { citizenReception as topic } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentLaw } from '../deadline/law.ts';
import { commands, day, happened, historyTo, opened, received, turn } from './examples.ts';
import { figuresOf } from './figures.ts';
import { receptionLifecycle } from './lifecycle.ts';
import type { Reception, ReceptionCommand, ReceptionEvent } from './types.ts';
import { receptionView } from './view.ts';

const lifecycle = receptionLifecycle(currentLaw);
const fold = (events: readonly ReceptionEvent[]) => events.reduce<Reception | null>(lifecycle.evolve, null);

describe('the published language', () => {
  const histories: readonly (readonly ReceptionEvent[])[] = [
    [opened()],
    [opened(), received()],
    [opened(), received(), happened.replied],
    [opened(), received(), happened.overdue],
    historyTo.CLOSED,
    historyTo.SETTLED,
  ];

  it.each(histories.map((events) => [events.at(-1)?.type ?? '', events] as const))('has %s, and the view after it', (type, events) => {
    const state = fold(events);
    const { type: _, ...change } = events.at(-1) ?? opened();
    expect(topic.events[type]?.parse(change)).toEqual(change);
    expect(state && topic.view.parse(receptionView(state))).toMatchObject({ id: 'r1', organizationId: 'ubnd-thuy-khue' });
  });

  it('has every event in one of these histories, and does not begin in the middle', () => {
    expect(new Set(histories.map((events) => events.at(-1)?.type))).toEqual(new Set(Object.keys(topic.events)));
    expect(() => lifecycle.evolve(null, happened.closed)).toThrow('before ReceptionOpened');
  });
});

describe('whatever is commanded', () => {
  const step = fc.record({
    type: fc.constantFrom('receiveTurn', 'reply', 'watch', 'close', 'settle'),
    days: fc.integer({ min: 0, max: 40 }),
    persons: fc.integer({ min: 1, max: 30 }),
    repeat: fc.boolean(),
    taken: fc.boolean(),
    number: fc.integer({ min: 1, max: 5 }),
  });

  it('turns and persons add up, a reply is overdue once, and nothing follows the settling', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        let state = fold([opened()]);
        let [turns, persons] = [0, 0];
        const marks: number[] = [];
        steps.forEach(({ type, days, persons: came, repeat, taken, number }, index) => {
          if (!state) throw new Error('no state');
          const on = Temporal.PlainDate.from(day).add({ days }).toString();
          const petition = {
            id: `p${index}`,
            kind: 'COMPLAINT',
            channel: 'RECEPTION',
            organizationId: 'ubnd-thuy-khue',
            receivedOn: day,
          } as const;
          const representatives = came >= 5 ? 1 : 0;
          const outcome = taken ? 'PETITION_TAKEN' : 'GUIDED';
          const command: ReceptionCommand =
            type === 'receiveTurn'
              ? turn({ persons: came, repeat, representatives, outcome, petition: taken ? petition : null })
              : ({ ...commands[type as 'reply'], ...(type === 'reply' ? { number } : {}), on } as ReceptionCommand);
          const decision = lifecycle.decide(state, command);
          if (!decision.ok) return;
          expect(state.settledOn).toBeNull();
          if (type === 'receiveTurn') [turns, persons] = [turns + 1, persons + came];
          for (const event of decision.events) if (event.type === 'ReplyOverdue') marks.push(event.number);
          state = decision.events.reduce<Reception>(lifecycle.evolve, state);
          topic.view.parse(receptionView(state));
          const figures = figuresOf(state);
          expect(figures).toMatchObject({ turns, persons });
          expect(figures.firstCases + figures.repeatCases).toBe(turns);
          expect(figures.largeGroupFirstCases + figures.largeGroupRepeatCases).toBe(figures.largeGroups);
          expect(Math.max(figures.replied, figures.overdue)).toBeLessThanOrEqual(figures.replies);
        });
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });
});
