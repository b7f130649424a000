import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { currentLaw } from '../deadline/law.ts';
import { but, happened, historyTo, received, today } from './examples.ts';
import { figuresOf } from './figures.ts';
import { dossierLifecycle } from './lifecycle.ts';

const { given } = specification(dossierLifecycle(currentLaw));
const { handedOver, asked, supplemented, apologised, overdue } = happened;

describe('receiving a dossier', () => {
  it('promises a day in working days: the holiday of 11 April 2022 is none', () => {
    given().when(but('receive', {})).thenEvents(received());
  });

  it('promises the same day for a procedure without a term, or the next working day', () => {
    given()
      .when(but('receive', { workingDays: 0 }))
      .thenEvents(received({ workingDays: 0, appointmentOn: '2022-04-07' }));
    given()
      .when(but('receive', { workingDays: 0, on: '2022-04-09' }))
      .thenEvents(received({ workingDays: 0, on: '2022-04-09', appointmentOn: '2022-04-12' }));
  });

  it('says where the promise rests on a year whose calendar is not known', () => {
    const state = given()
      .when(but('receive', { on: '2026-11-20' }))
      .thenEvents(received({ on: '2026-11-20', appointmentOn: '2026-11-27', provisional: true }));
    expect(state?.provisional).toBe(true);
  });

  it.each([-1, 2.5, 251])('is refused with a term of %d working days', (workingDays) => {
    given().when(but('receive', { workingDays })).thenRefused('WORKING_DAYS_INVALID');
  });

  it('is refused where the calendar ends, ahead of its day, and twice', () => {
    given()
      .when(but('receive', { on: '2060-12-30', today: '2060-12-31' }))
      .thenRefused('OUT_OF_CALENDAR');
    given()
      .when(but('receive', { on: '2026-11-25' }))
      .thenRefused('DATE_IN_FUTURE');
    given(received()).when(but('receive', {})).thenRefused('ALREADY_EXISTS');
  });
});

describe('handing a dossier over', () => {
  it('leaves the authority only where it goes through several agencies', () => {
    const away = but('handOver', { toOrganizationId: 'land-office', sameAuthority: false });
    given(received()).when(away).thenEvents(handedOver);
    given(received({ interAgency: false }))
      .when(away)
      .thenRefused('NOT_INTER_AGENCY');
    given(received({ interAgency: false }))
      .when({ ...away, sameAuthority: true })
      .thenEvents(handedOver);
  });

  it('is not to where it lies', () => {
    given(received(), handedOver)
      .when(but('handOver', { toOrganizationId: 'land-office' }))
      .thenRefused('THERE_ALREADY');
    given(received())
      .when(but('handOver', { toOrganizationId: 'one-stop-thuy-khue' }))
      .thenRefused('THERE_ALREADY');
  });

  it('does not happen before the step before', () => {
    given(received(), handedOver)
      .when(but('handOver', { on: '2022-04-07' }))
      .thenRefused('DATE_BEFORE_PREVIOUS');
  });
});

describe('missing papers', () => {
  it('stop the clock: the working days waited are added to the appointment', () => {
    given(received(), asked).when(but('receiveSupplement', {})).thenEvents(supplemented);
  });

  it('take back an overdue mark that the new appointment makes wrong', () => {
    const state = given(received(), overdue, asked, { ...supplemented, appointmentOn: '2022-04-19' }).state;
    expect(state?.overdueOn).toBeNull();
  });
});

describe('an apology', () => {
  it('is sent a day before the appointment at the latest to be in time, and once only', () => {
    given(received()).when(but('apologise', {})).thenEvents(apologised);
    given(received())
      .when(but('apologise', { on: '2022-04-15' }))
      .thenEvents({ ...apologised, on: '2022-04-15', inTime: false });
    given(received(), apologised)
      .when(but('apologise', { on: '2022-04-15', newAppointmentOn: '2022-04-25' }))
      .thenRefused('APOLOGISED_ALREADY');
  });

  it('names a later day', () => {
    for (const newAppointmentOn of ['2022-04-15', '2022-04-14'])
      given(received()).when(but('apologise', { newAppointmentOn })).thenRefused('NEW_DAY_NOT_LATER');
    given(received())
      .when(but('apologise', { on: '2022-04-20', newAppointmentOn: '2022-04-20' }))
      .thenRefused('NEW_DAY_NOT_LATER');
  });

  it('does not make what is late punctual', () => {
    const state = given(received(), apologised)
      .when(but('resolve', { on: '2022-04-20' }))
      .thenEvents({ type: 'DossierResolved', on: '2022-04-20', timeliness: 'LATE' });
    expect(state && figuresOf(state)).toMatchObject({ apologyMissing: false, takenDays: 8, watchedFrom: null });
  });
});

describe('a result', () => {
  it.each([
    ['2022-04-14', 'EARLY', 4],
    ['2022-04-15', 'ON_TIME', 5],
    ['2022-04-18', 'LATE', 6],
  ] as const)('of %s is %s, after %d working days', (on, timeliness, takenDays) => {
    const state = given(...historyTo.PROCESSING)
      .when(but('resolve', { on }))
      .thenEvents({ type: 'DossierResolved', on, timeliness });
    expect(state && figuresOf(state)).toMatchObject({ takenDays, apologyMissing: timeliness === 'LATE' });
  });

  it('told late may have been there in time, and then was not overdue', () => {
    const state = given(received(), overdue)
      .when(but('resolve', { on: '2022-04-14' }))
      .thenEvents({ type: 'DossierResolved', on: '2022-04-14', timeliness: 'EARLY' });
    expect(state?.overdueOn).toBeNull();
  });

  it('is rated once', () => {
    given(...historyTo.RETURNED)
      .when(but('rate', {}))
      .thenEvents(happened.rated);
    given(...historyTo.RETURNED, happened.rated)
      .when(but('rate', {}))
      .thenRefused('RATED_ALREADY');
  });
});

describe('a dossier without a result', () => {
  it('is overdue from the day after the appointment, once', () => {
    const { state, when } = given(...historyTo.PROCESSING);
    expect(state && figuresOf(state).watchedFrom).toBe('2022-04-16');
    when(but('watch', { on: '2022-04-15' })).thenRefused('NOTHING_DUE');
    when(but('watch', {})).thenEvents(overdue);
    given(...historyTo.PROCESSING, overdue)
      .when(but('watch', { on: today }))
      .thenRefused('NOTHING_DUE');
  });

  it('is not watched while papers are missing, nor after its end', () => {
    for (const status of ['AWAITING_SUPPLEMENT', 'RESOLVED', 'REFUSED', 'WITHDRAWN'] as const) {
      const { state } = given(...historyTo[status]);
      expect(state && figuresOf(state).watchedFrom).toBeNull();
    }
  });
});
