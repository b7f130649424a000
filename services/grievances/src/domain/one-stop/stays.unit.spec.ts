import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentLaw } from '../deadline/law.ts';
import { happened, received } from './examples.ts';
import { dossierLifecycle } from './lifecycle.ts';
import { stays } from './stays.ts';
import type { Dossier, DossierEvent } from './types.ts';
import { workingDayAfter, workingDaysBetween } from './working-days.ts';

const { calendar } = currentLaw;
const { evolve } = dossierLifecycle(currentLaw);

function foldDossier([first, ...more]: readonly [DossierEvent, ...DossierEvent[]]): Dossier {
  return more.reduce<Dossier>(evolve, evolve(null, first));
}

/** A day of the year and a half after the example dossier was received. */
const dateArbitrary = fc.integer({ min: 0, max: 540 }).map((days) => Temporal.PlainDate.from('2022-04-07').add({ days }).toString());

describe('the agencies that a dossier goes through', () => {
  it('are told in order with the working days in each', () => {
    const dossier = foldDossier([
      received(),
      happened.handedOver,
      { type: 'DossierHandedOver', on: '2022-04-13', toOrganizationId: 'tax-office' },
      happened.resolved,
    ]);
    expect(stays(calendar, dossier, '2026-11-24')).toEqual([
      { organizationId: 'one-stop-thuy-khue', from: '2022-04-07', to: '2022-04-08', workingDays: 1 },
      { organizationId: 'land-office', from: '2022-04-08', to: '2022-04-13', workingDays: 2 },
      { organizationId: 'tax-office', from: '2022-04-13', to: '2022-04-15', workingDays: 2 },
    ]);
  });

  it('count to today where the dossier lies', () => {
    expect(stays(calendar, foldDossier([received()]), '2022-04-12')).toEqual([
      { organizationId: 'one-stop-thuy-khue', from: '2022-04-07', to: null, workingDays: 2 },
    ]);
  });

  it('take together as long as the dossier took, however it went', () => {
    fc.assert(
      fc.property(fc.array(dateArbitrary, { minLength: 1, maxLength: 6 }), (days) => {
        const ordered = days.toSorted();
        const handOvers = ordered.map((on, index) => ({ type: 'DossierHandedOver', on, toOrganizationId: `agency-${index}` }) as const);
        const last = ordered.at(-1) ?? '2022-04-07';
        const dossier = foldDossier([received(), ...handOvers, { type: 'DossierResolved', on: last, timeliness: 'LATE' }]);
        const sum = stays(calendar, dossier, last).reduce((total, { workingDays }) => total + workingDays, 0);
        expect(sum).toBe(workingDaysBetween(calendar, '2022-04-07', last));
      }),
    );
  });
});

describe('working days', () => {
  it('counted on from a day lead to where counting back between the two finds as many', () => {
    fc.assert(
      fc.property(dateArbitrary, fc.integer({ min: 1, max: 120 }), (from, days) => {
        const appointment = workingDayAfter(calendar, from, days);
        expect(appointment && workingDaysBetween(calendar, from, appointment.day)).toBe(days);
      }),
    );
  });

  it('are not known outside the calendar', () => {
    expect(workingDayAfter(calendar, '1999-01-01', 3)).toBeNull();
    expect(workingDaysBetween(calendar, '1999-01-01', '2022-01-04')).toBe(0);
  });
});
