import { oneStopDossier as topic } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentLaw } from '../deadline/law.ts';
import { commands, happened, historyTo, received } from './examples.ts';
import { dossierLifecycle } from './lifecycle.ts';
import type { Dossier, DossierCommand, DossierEvent } from './types.ts';
import { dossierView } from './view.ts';

const lifecycle = dossierLifecycle(currentLaw);
const fold = (events: readonly DossierEvent[]) => events.reduce<Dossier | null>(lifecycle.evolve, null);

describe('the published language', () => {
  const histories: readonly (readonly DossierEvent[])[] = [
    ...Object.values(historyTo),
    [received(), happened.asked, happened.supplemented],
    [received(), happened.apologised],
    [received(), happened.overdue],
    [...historyTo.RETURNED, happened.rated],
  ];

  it.each(histories.map((events) => [events.at(-1)?.type ?? '', events] as const))('has %s, and the view after it', (type, events) => {
    const state = fold(events);
    const { type: _, ...change } = events.at(-1) ?? received();
    expect(topic.events[type]?.parse(change)).toEqual(change);
    expect(state && topic.view.parse(dossierView(state))).toMatchObject({ id: 'o1', organizationId: 'one-stop-thuy-khue' });
  });

  it('has every event in one of these histories, and does not begin in the middle', () => {
    expect(new Set(histories.map((events) => events.at(-1)?.type))).toEqual(new Set(Object.keys(topic.events)));
    expect(() => lifecycle.evolve(null, happened.asked)).toThrow('before DossierReceived');
  });
});

describe('whatever is commanded', () => {
  const types = Object.keys(commands).filter((type) => type !== 'receive') as DossierCommand['type'][];
  const steps = fc.array(fc.tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 6 })), { maxLength: 14 });

  it('the appointment never moves back, it is overdue once for each appointment, and nothing but a rating follows the end', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let state = fold([received()]);
        const missed: string[] = [];
        sequence.forEach(([type, days], index) => {
          if (!state) throw new Error('no state');
          const on = Temporal.PlainDate.from(state.lastOn).add({ days }).toString();
          const changes = {
            on,
            ...(type === 'handOver' ? { toOrganizationId: `agency-${index}` } : {}),
            ...(type === 'apologise' ? { newAppointmentOn: Temporal.PlainDate.from(on).add({ days: 30 }).toString() } : {}),
          };
          const decision = lifecycle.decide(state, { ...commands[type], ...changes } as DossierCommand);
          if (!decision.ok) return;
          expect(state.endedOn === null || type === 'rate').toBe(true);
          const next = decision.events.reduce<Dossier>(lifecycle.evolve, state);
          expect(next.appointmentOn >= state.appointmentOn).toBe(true);
          for (const event of decision.events) if (event.type === 'DossierOverdue') missed.push(event.appointmentOn);
          topic.view.parse(dossierView(next));
          state = next;
        });
        expect(new Set(missed).size).toBe(missed.length);
      }),
    );
  });
});
