import { dialogueSession as topic } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentLaw } from '../deadline/law.ts';
import { announced, commands, happened, settled, wardAnnounced, wardHeld } from './examples.ts';
import { figuresOf } from './figures.ts';
import { dialogueLifecycle } from './lifecycle.ts';
import type { DialogueCommand, DialogueEvent, DialogueSession } from './types.ts';
import { dialogueView } from './view.ts';

const lifecycle = dialogueLifecycle(currentLaw);
const fold = (events: readonly DialogueEvent[]) => events.reduce<DialogueSession | null>(lifecycle.evolve, null);
const { postponed, cancelled, held, asked, answered, promised, overdue, done, minuted, closed } = happened;

describe('the published language', () => {
  const histories: readonly (readonly DialogueEvent[])[] = [
    [announced()],
    [wardAnnounced, wardHeld],
    [announced(), postponed],
    [announced(), cancelled],
    [announced(), held],
    [announced(), held, asked],
    [announced(), held, asked, answered],
    [announced(), held, promised],
    [announced(), held, promised, overdue],
    [announced(), held, promised, done],
    [announced(), held, minuted],
    [...settled, closed],
  ];

  it.each(histories.map((events) => [events.at(-1)?.type ?? '', events] as const))('has %s, and the view after it', (type, events) => {
    const state = fold(events);
    const { type: _, ...change } = events.at(-1) ?? announced();
    expect(topic.events[type]?.parse(change)).toEqual(change);
    expect(state && topic.view.parse(dialogueView(state))).toMatchObject({ id: 'd1', organizerId: 'ubnd-thuy-khue' });
  });

  it('has every event in one of these histories', () => {
    expect(new Set(histories.map((events) => events.at(-1)?.type))).toEqual(new Set(Object.keys(topic.events)));
  });

  it('does not begin in the middle', () => {
    expect(() => lifecycle.evolve(null, held)).toThrow('before DialogueAnnounced');
  });
});

describe('whatever is commanded', () => {
  const steps = fc.array(
    fc.record({
      type: fc.constantFrom(...Object.values(commands).map(({ type }) => type)),
      days: fc.integer({ min: 0, max: 60 }),
      number: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 14 },
  );

  const aged = (command: DialogueCommand, state: DialogueSession, days: number, number: number): DialogueCommand => {
    const since = Temporal.PlainDate.from(state.statusSince);
    const on = command.type === 'hold' ? state.scheduledOn : since.add({ days }).toString();
    const later = (more: number) => Temporal.PlainDate.from(on).add({ days: more }).toString();
    const changes = {
      on,
      ...('number' in command ? { number } : {}),
      ...('scheduledOn' in command ? { scheduledOn: later(10) } : {}),
      ...('dueOn' in command ? { dueOn: later(5) } : {}),
    };
    return { ...command, ...changes, today: '2030-01-01' } as DialogueCommand;
  };

  it('nothing follows the end, a promise is overdue once, and what is counted never exceeds what it is of', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let state = fold([announced()]);
        const overdueMarks: number[] = [];
        for (const { type, days, number } of sequence) {
          if (!state) throw new Error('no state');
          const decision = lifecycle.decide(state, aged(commands[type], state, days, number));
          if (!decision.ok) continue;
          expect(state.endedOn).toBeNull();
          state = decision.events.reduce<DialogueSession>(lifecycle.evolve, state);
          for (const event of decision.events) if (event.type === 'FollowUpOverdue') overdueMarks.push(event.number);
          topic.view.parse(dialogueView(state));
          const { questions, answered: replied, followUps, done: kept, doneOnTime, overdue: late } = figuresOf(state);
          expect(replied).toBeLessThanOrEqual(questions);
          expect(doneOnTime).toBeLessThanOrEqual(kept);
          expect(Math.max(kept, late)).toBeLessThanOrEqual(followUps);
        }
        expect(new Set(overdueMarks).size).toBe(overdueMarks.length);
      }),
    );
  });
});
