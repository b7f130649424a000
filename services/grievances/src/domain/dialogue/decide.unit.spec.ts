import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { currentLaw } from '../deadline/law.ts';
import { announce, announced, but, happened, historyTo, parties, settled, today, wardAnnounced, wardHeld } from './examples.ts';
import { figuresOf } from './figures.ts';
import { dialogueLifecycle } from './lifecycle.ts';

const { given } = specification(dialogueLifecycle(currentLaw));
const { held, asked, answered, promised, overdue, done, minuted } = happened;
const [chair, complainant] = parties;
const about = { id: 'c1', kind: 'COMPLAINT', status: 'VERIFYING', resolverId: 'ubnd-thuy-khue' } as const;

describe('announcing a dialogue', () => {
  it('gives notice, and knows the last day on which it would have been in time', () => {
    given().when(announce()).thenEvents(announced());
  });

  it('comes five full days before the dialogue from 1 July 2026 (Decree 155/2026 Art. 11)', () => {
    given()
      .when(announce({ on: '2026-09-05' }))
      .thenEvents(announced({ on: '2026-09-05' }));
    given()
      .when(announce({ on: '2026-09-06' }))
      .thenRefused('NOTICE_TOO_LATE');
  });

  it('has no such term for a dialogue before that day, nor for a ward’s with its people', () => {
    given()
      .when(announce({ on: '2026-06-29', scheduledOn: '2026-06-30' }))
      .thenEvents(announced({ on: '2026-06-29', scheduledOn: '2026-06-30', noticeDue: null }));
    given()
      .when(announce({ kind: 'WARD_PEOPLE', case: null, on: '2026-09-09' }))
      .thenEvents(announced({ kind: 'WARD_PEOPLE', caseId: null, on: '2026-09-09', noticeDue: null }));
  });

  it('is about one complaint that is being verified, or about none', () => {
    given()
      .when(announce({ case: null }))
      .thenRefused('DIALOGUE_NEEDS_CASE');
    given()
      .when(announce({ kind: 'WARD_PEOPLE' }))
      .thenRefused('DIALOGUE_NEEDS_CASE');
    given()
      .when(announce({ case: { ...about, kind: 'DENUNCIATION' } }))
      .thenRefused('DIALOGUE_FOR_COMPLAINTS');
    given()
      .when(announce({ case: { ...about, status: 'DECIDED' } }))
      .thenRefused('CASE_NOT_BEING_VERIFIED');
  });

  it('is the resolver’s to do, or the ward’s People’s Committee’s (Grassroots Democracy Law Art. 32)', () => {
    given()
      .when(announce({ case: { ...about, resolverId: 'ubnd-tay-ho' } }))
      .thenRefused('NOT_THE_RESOLVER');
    for (const other of [{ organizerType: 'PARTY_COMMITTEE' }, { organizerLevel: 'DISTRICT' }] as const)
      given()
        .when(announce({ kind: 'WARD_PEOPLE', case: null, ...other }))
        .thenRefused('NOT_A_WARD_COMMITTEE');
  });

  it('is for a day to come, told today, once', () => {
    given()
      .when(announce({ scheduledOn: '2026-08-31' }))
      .thenRefused('SCHEDULED_IN_THE_PAST');
    given()
      .when(announce({ on: '2026-11-25', scheduledOn: '2026-12-24' }))
      .thenRefused('DATE_IN_FUTURE');
    given(announced()).when(announce()).thenRefused('ALREADY_EXISTS');
    given()
      .when(announce({ invited: [{ role: 'CHAIR', organizationId: null, persons: 0 }] }))
      .thenRefused('COUNT_INVALID');
  });
});

describe('postponing a dialogue', () => {
  it('is a new notice with a new term', () => {
    const state = given(announced()).when(but('postpone', {})).thenEvents(happened.postponed);
    expect(state).toMatchObject({ scheduledOn: '2026-09-20', noticedOn: '2026-09-02', announcedOn: '2026-09-01', postponements: 1 });
    given(announced())
      .when(but('postpone', { on: '2026-09-09', scheduledOn: '2026-09-12' }))
      .thenRefused('NOTICE_TOO_LATE');
  });
});

describe('holding a dialogue', () => {
  it('happens on the day it was announced for', () => {
    given(announced()).when(but('hold', {})).thenEvents(held);
    given(announced())
      .when(but('hold', { on: '2026-09-11' }))
      .thenRefused('NOT_THE_SCHEDULED_DAY');
    given(announced(), happened.postponed).when(but('hold', {})).thenRefused('NOT_THE_SCHEDULED_DAY');
  });

  it('needs somebody in the chair and both sides in the room', () => {
    if (!chair || !complainant) throw new Error('both are in the example');
    given(announced())
      .when(but('hold', { attended: [complainant] }))
      .thenRefused('NOBODY_CHAIRED');
    given(announced())
      .when(but('hold', { attended: [chair] }))
      .thenRefused('OTHER_SIDE_MISSING');
    given(wardAnnounced)
      .when(but('hold', { on: '2022-10-20' }))
      .thenRefused('OTHER_SIDE_MISSING');
  });

  it('is not blocked by an unexcused absence from 1 July 2026, and was before', () => {
    if (!chair) throw new Error('there is one in the example');
    const without = but('hold', { outcome: 'COMPLAINANT_ABSENT', attended: [chair] });
    given(announced())
      .when(without)
      .thenEvents({ ...held, outcome: 'COMPLAINANT_ABSENT', attended: [chair] });
    given(announced({ on: '2026-06-01', scheduledOn: '2026-06-30', noticeDue: null }))
      .when({ ...without, on: '2026-06-30' })
      .thenRefused('ABSENCE_IS_NO_DIALOGUE');
    given(wardAnnounced)
      .when({ ...without, on: '2022-10-20' })
      .thenRefused('OTHER_SIDE_MISSING');
  });
});

describe('questions and answers', () => {
  it('are numbered, told by field and part, and answered once', () => {
    given(announced(), held).when(but('recordQuestion', {})).thenEvents(asked);
    given(announced(), held, asked)
      .when(but('recordQuestion', {}))
      .thenEvents({ ...asked, number: 2 });
    given(announced(), held, asked).when(but('answerQuestion', {})).thenEvents(answered);
    given(announced(), held, asked, answered).when(but('answerQuestion', {})).thenRefused('ANSWERED_ALREADY');
    given(announced(), held)
      .when(but('answerQuestion', { number: 7 }))
      .thenRefused('NO_SUCH_QUESTION');
  });

  it('come from somebody who was there, in a field of the tree', () => {
    given(announced(), held)
      .when(but('recordQuestion', { askedBy: 'RESIDENTS' }))
      .thenRefused('ROLE_DID_NOT_ATTEND');
    given(announced(), held)
      .when(but('recordQuestion', { fieldCode: 'the neighbour’s hens' }))
      .thenRefused('UNKNOWN_FIELD');
  });
});

describe('what was promised', () => {
  it('has a day, is overdue the day after it, once, and can still be done', () => {
    const { when } = given(...historyTo.MINUTED);
    when(but('watch', { on: '2026-10-01' })).thenRefused('NOTHING_DUE');
    when(but('watch', {})).thenEvents(overdue);
    given(...historyTo.MINUTED, overdue)
      .when(but('watch', { on: '2026-10-03' }))
      .thenRefused('NOTHING_DUE');
    const state = given(...historyTo.MINUTED, overdue)
      .when(but('completeFollowUp', {}))
      .thenEvents(done);
    expect(state && figuresOf(state)).toMatchObject({ followUps: 1, done: 1, doneOnTime: 0, overdue: 1, watchedFrom: null });
    given(...historyTo.MINUTED, done)
      .when(but('watch', {}))
      .thenRefused('NOTHING_DUE');
    given(...historyTo.MINUTED, done)
      .when(but('completeFollowUp', {}))
      .thenRefused('FOLLOW_UP_DONE');
  });

  it('told late may have been done in time, and then was not overdue', () => {
    const state = given(...historyTo.MINUTED, overdue)
      .when(but('completeFollowUp', { on: '2026-09-30' }))
      .thenEvents({ ...done, on: '2026-09-30' });
    expect(state && figuresOf(state)).toMatchObject({ done: 1, doneOnTime: 1, overdue: 0 });
  });

  it('is not due before it is promised, and not done before either', () => {
    given(announced(), held)
      .when(but('agreeFollowUp', { dueOn: '2026-09-09' }))
      .thenRefused('DUE_BEFORE_AGREED');
    given(announced(), held)
      .when(but('agreeFollowUp', { fieldCode: 'X' }))
      .thenRefused('UNKNOWN_FIELD');
    given(announced(), held, { ...promised, on: '2026-09-15' })
      .when(but('completeFollowUp', { on: '2026-09-12' }))
      .thenRefused('DATE_BEFORE_PREVIOUS');
    given(announced(), held).when(but('completeFollowUp', {})).thenRefused('NO_SUCH_FOLLOW_UP');
  });
});

describe('the minutes', () => {
  it('are signed by all parties, or say why one did not (Complaint Law Art. 30(4))', () => {
    given(announced(), held).when(but('signMinutes', {})).thenEvents(minuted);
    const without = but('signMinutes', { signedBy: ['CHAIR'], unsigned: [] });
    given(announced(), held).when(without).thenRefused('MINUTES_UNSIGNED');
    const unsigned = [{ role: 'COMPLAINANT', reason: 'REFUSED' }] as const;
    given(announced(), held)
      .when({ ...without, unsigned })
      .thenEvents({ ...minuted, signedBy: ['CHAIR'], unsigned });
    given(announced(), held)
      .when({ ...without, signedBy: ['CHAIR', 'COMPLAINANT'], unsigned })
      .thenRefused('SIGNED_AND_UNSIGNED');
    given(announced(), held)
      .when({ ...without, signedBy: ['CHAIR', 'COMPLAINANT', 'RESPONDENT'] })
      .thenRefused('ROLE_DID_NOT_ATTEND');
  });

  it('of a ward’s dialogue need no signature of its residents', () => {
    given(wardAnnounced, wardHeld)
      .when({ type: 'signMinutes', signedBy: ['CHAIR'], unsigned: [], on: '2022-10-21', today })
      .thenEvents({ type: 'MinutesSigned', on: '2022-10-21', signedBy: ['CHAIR'], unsigned: [] });
  });
});

describe('closing a dialogue', () => {
  it('waits for every answer and every promise, and names what is open', () => {
    given(...settled)
      .when(but('close', {}))
      .thenEvents(happened.closed);
    expect(
      given(...historyTo.MINUTED)
        .when(but('close', {}))
        .thenRefused('STILL_OPEN'),
    ).toMatchObject({ refusal: { details: { questions: ['1'], followUps: ['1'] } } });
  });
});
