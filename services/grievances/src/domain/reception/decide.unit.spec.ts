import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { currentLaw } from '../deadline/law.ts';
import { but, happened, historyTo, opened, petition, received, replied, replyDue, turn } from './examples.ts';
import { figuresOf } from './figures.ts';
import { receptionLifecycle } from './lifecycle.ts';

const { given } = specification(receptionLifecycle(currentLaw));

describe('opening a reception', () => {
  it('says who receives on the head’s days, and only there (Citizen Reception Law Art. 18)', () => {
    given().when(but('open', {})).thenEvents(opened());
    given()
      .when(but('open', { receptionType: 'REGULAR', receivedBy: null }))
      .thenEvents(opened({ receptionType: 'REGULAR', receivedBy: null }));
    given()
      .when(but('open', { receptionType: 'REGULAR' }))
      .thenRefused('RECEIVER_MISMATCH');
    given()
      .when(but('open', { receptionType: 'AD_HOC', receivedBy: null }))
      .thenRefused('RECEIVER_MISMATCH');
  });

  it('is not told ahead of its day, nor twice', () => {
    given()
      .when(but('open', { on: '2026-11-25' }))
      .thenRefused('DATE_IN_FUTURE');
    given(opened()).when(but('open', {})).thenRefused('ALREADY_EXISTS');
  });
});

describe('receiving a turn', () => {
  it('starts the ten working days for a reply, over the National Day of 2022 (Art. 28(1))', () => {
    given(opened()).when(turn()).thenEvents(received());
    expect(received().reply?.effectiveDue).toBe(replyDue);
  });

  it('owes no reply where the matter was answered, guided or refused at once', () => {
    for (const outcome of ['ANSWERED', 'GUIDED'] as const)
      given(opened())
        .when(turn({ outcome, petition: null }))
        .thenEvents(received({ outcome, petitionId: null, reply: null }));
  });

  it('names the reason of a refusal, and of nothing else (Art. 9)', () => {
    given(opened())
      .when(turn({ outcome: 'REFUSED', petition: null, refusalReason: 'DISORDER' }))
      .thenEvents(received({ outcome: 'REFUSED', petitionId: null, refusalReason: 'DISORDER', reply: null }));
    given(opened())
      .when(turn({ outcome: 'REFUSED', petition: null }))
      .thenRefused('REFUSAL_REASON_MISMATCH');
    given(opened())
      .when(turn({ refusalReason: 'DISORDER' }))
      .thenRefused('REFUSAL_REASON_MISMATCH');
  });

  it.each([
    [4, 0],
    [5, 1],
    [10, 2],
    [11, 5],
  ])('of %d persons is heard with %d representatives', (persons, representatives) => {
    given(opened()).when(turn({ persons, representatives })).thenEvents(received({ persons, representatives }));
  });

  it.each([
    [4, 1],
    [5, 0],
    [10, 3],
    [11, 6],
  ])('of %d persons is not heard with %d (Complaint Law Art. 8(3))', (persons, representatives) => {
    given(opened()).when(turn({ persons, representatives })).thenRefused('LARGE_GROUP_UNREPRESENTED');
  });

  it('takes in a petition that came here on this day, once', () => {
    for (const other of [{ channel: 'POST' }, { receivedOn: '2022-08-25' }, { organizationId: 'ubnd-tay-ho' }] as const)
      given(opened())
        .when(turn({ petition: { ...petition, ...other } }))
        .thenRefused('PETITION_OF_ANOTHER_DAY');
    given(opened(), received()).when(turn()).thenRefused('PETITION_TAKEN_ALREADY');
    given(opened())
      .when(turn({ petition: null }))
      .thenRefused('PETITION_MISMATCH');
    given(opened())
      .when(turn({ outcome: 'ANSWERED' }))
      .thenRefused('PETITION_MISMATCH');
  });

  it('is of the day, of somebody, in a field of the tree', () => {
    given(opened())
      .when(turn({ on: '2022-08-27' }))
      .thenRefused('NOT_THE_DAY');
    given(opened())
      .when(turn({ persons: 0 }))
      .thenRefused('PERSONS_INVALID');
    given(opened())
      .when(turn({ fieldCode: 'X' }))
      .thenRefused('UNKNOWN_FIELD');
  });
});

describe('replies', () => {
  it('are given once, to whom one is owed', () => {
    given(...historyTo.CLOSED)
      .when(but('reply', {}))
      .thenEvents(happened.replied);
    given(...replied)
      .when(but('reply', {}))
      .thenRefused('NO_REPLY_DUE');
    given(...historyTo.CLOSED)
      .when(but('reply', { number: 2 }))
      .thenRefused('NO_SUCH_TURN');
  });

  it('are overdue from the day after their last day on, once', () => {
    const { when } = given(...historyTo.CLOSED);
    when(but('watch', { on: replyDue })).thenRefused('NOTHING_DUE');
    when(but('watch', {})).thenEvents(happened.overdue);
    given(...historyTo.CLOSED, happened.overdue)
      .when(but('watch', { on: '2022-09-20' }))
      .thenRefused('NOTHING_DUE');
    given(...replied)
      .when(but('watch', {}))
      .thenRefused('NOTHING_DUE');
  });

  it('given late stay late, told late do not', () => {
    const { when } = given(...historyTo.CLOSED, happened.overdue);
    const late = when(but('reply', { on: '2022-09-14' })).thenEvents({ ...happened.replied, on: '2022-09-14' });
    expect(late && figuresOf(late)).toMatchObject({ replies: 1, replied: 1, repliedOnTime: 0, overdue: 1, watchedFrom: null });
    const toldLate = when(but('reply', { on: replyDue })).thenEvents({ ...happened.replied, on: replyDue });
    expect(toldLate && figuresOf(toldLate)).toMatchObject({ replied: 1, repliedOnTime: 1, overdue: 0 });
  });

  it('are all given before the reception is settled, and those open are named', () => {
    const refused = given(...historyTo.CLOSED)
      .when(but('settle', {}))
      .thenRefused('REPLIES_OPEN');
    expect(refused).toMatchObject({ refusal: { details: { open: ['1'] } } });
    given(...replied)
      .when(but('settle', {}))
      .thenEvents(happened.settled);
  });
});

describe('what is counted', () => {
  it('tells turns, persons, matters and large groups apart', () => {
    const { state } = given(
      opened(),
      received(),
      received({ number: 2, persons: 7, representatives: 2, repeat: true, petitionId: null, reply: null, outcome: 'GUIDED' }),
      received({ number: 3, persons: 2, petitionId: null, reply: null, outcome: 'REFUSED', refusalReason: 'ALREADY_RESOLVED' }),
    );
    expect(state && figuresOf(state)).toEqual({
      turns: 3,
      persons: 10,
      firstCases: 2,
      repeatCases: 1,
      largeGroups: 1,
      largeGroupPersons: 7,
      largeGroupFirstCases: 0,
      largeGroupRepeatCases: 1,
      petitions: 1,
      refused: 1,
      replies: 1,
      replied: 0,
      repliedOnTime: 0,
      overdue: 0,
      watchedFrom: '2022-09-14',
    });
  });
});
