import { inspectionConclusion as topic } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands, happened, historyTo, issued } from './examples.ts';
import { figuresOf } from './figures.ts';
import { inspectionLifecycle as lifecycle } from './lifecycle.ts';
import type { Inspection, InspectionCommand, InspectionEvent } from './types.ts';
import { inspectionView } from './view.ts';

const fold = (events: readonly InspectionEvent[]) => events.reduce<Inspection | null>(lifecycle.evolve, null);

describe('the published language', () => {
  const histories: readonly (readonly InspectionEvent[])[] = [
    ...Object.values(historyTo),
    [issued(), happened.part],
    [issued(), happened.overdue],
    [issued(), happened.linked],
  ];

  it.each(histories.map((events) => [events.at(-1)?.type ?? '', events] as const))('has %s, and the view after it', (type, events) => {
    const state = fold(events);
    const { type: _, ...change } = events.at(-1) ?? issued();
    expect(topic.events[type]?.parse(change)).toEqual(change);
    expect(state && topic.view.parse(inspectionView(state))).toMatchObject({ id: 'i1', inspectorId: 'inspectorate-tay-ho' });
  });

  it('has every event in one of these histories, and does not begin in the middle', () => {
    expect(new Set(histories.map((events) => events.at(-1)?.type))).toEqual(new Set(Object.keys(topic.events)));
    expect(() => lifecycle.evolve(null, happened.published)).toThrow('before ConclusionIssued');
  });
});

describe('whatever is commanded', () => {
  const types = Object.keys(commands).filter((type) => type !== 'issue') as InspectionCommand['type'][];
  const step = fc.record({
    type: fc.constantFrom(...types),
    days: fc.integer({ min: 0, max: 300 }),
    number: fc.integer({ min: 1, max: 2 }),
    amount: fc.integer({ min: 0, max: 250_000_000 }),
    area: fc.integer({ min: 0, max: 12_050 }).map((hundredths) => hundredths / 100),
    complete: fc.boolean(),
  });

  it('no more is recovered than was recommended, and a recommendation is overdue once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        let state = fold([issued()]);
        const marks: number[] = [];
        for (const { type, days, number, amount, area, complete } of steps) {
          if (!state) throw new Error('no state');
          const on = Temporal.PlainDate.from('2022-03-01').add({ days }).toString();
          const execution = number === 1 ? { number, amount, area: 0, complete } : { number, amount: 0, area, complete };
          const changes = { on, ...(type === 'recordExecution' ? execution : {}) };
          const decision = lifecycle.decide(state, { ...commands[type], ...changes } as InspectionCommand);
          if (!decision.ok) continue;
          expect(state.endedOn).toBeNull();
          for (const event of decision.events) if (event.type === 'RecommendationOverdue') marks.push(event.number);
          state = decision.events.reduce<Inspection>(lifecycle.evolve, state);
          topic.view.parse(inspectionView(state));
          const figures = figuresOf(state);
          expect(figures.recoveredAmount).toBeLessThanOrEqual(figures.amount);
          expect(figures.recoveredArea).toBeLessThanOrEqual(figures.area);
          expect(figures.doneOnTime).toBeLessThanOrEqual(figures.done);
        }
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });
});
