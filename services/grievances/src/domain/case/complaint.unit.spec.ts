import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { addDays } from '../dates.ts';
import { type CommandType, commandsAfter, earlier, fold, lifecycle, openCommand, petitionOf, today, walk } from './case-samples.ts';
import { deadlineOf, isOnTime } from './deadlines.ts';

const { given } = specification(lifecycle);
const open = openCommand('COMPLAINT');
const firstInstance = earlier('COMPLAINT');
const second = openCommand('COMPLAINT', { firstInstance });
const old = openCommand('COMPLAINT', { petition: petitionOf('COMPLAINT', { receivedOn: '2022-03-01' }), on: '2022-03-02' });

/** A case after these commands, and the commands that fit it. */
function after(opening: typeof open, ...types: CommandType[]) {
  const { state, events } = walk(opening, ...types);
  return { ...given(...events), state, events, next: commandsAfter(state) };
}

describe('opening a complaint', () => {
  it('carries the term for accepting it, from the receipt of the petition', () => {
    expect(deadlineOf(walk(open).state, 'COMPLAINT_ACCEPTANCE')).toMatchObject({ effectiveDue: '2026-08-12', unit: 'WORKING_DAYS' });
    expect(deadlineOf(walk(old).state, 'COMPLAINT_ACCEPTANCE')).toMatchObject({ effectiveDue: '2022-03-11', unit: 'CALENDAR_DAYS' });
  });

  it.each([
    ['PETITION_NOT_CLASSIFIED', { status: 'RECEIVED' }],
    ['PETITION_NOT_CLASSIFIED', { status: 'LINKED' }],
    ['PETITION_NOT_ELIGIBLE', { eligible: false }],
    ['PETITION_NOT_ELIGIBLE', { eligible: false, anonymous: true }],
    ['PETITION_NOT_FOR_US', { competent: false }],
  ] as const)('is refused (%s) from a petition that is %o', (code, changes) => {
    given()
      .when({ ...open, petition: petitionOf('COMPLAINT', changes) })
      .thenRefused(code);
  });

  it('is not before its petition came, nor in a year whose rules are not known', () => {
    given()
      .when({ ...open, on: '2026-08-02' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
    given()
      .when({ ...open, petition: petitionOf('COMPLAINT', { receivedOn: '2012-06-30' }) })
      .thenRefused('NO_RULE_IN_FORCE');
  });
});

describe('the second instance (Complaint Law Arts. 7, 33)', () => {
  it('is a linked case of another resolver within the term for it', () => {
    expect(walk(second).state).toMatchObject({ instance: 'SECOND', firstInstanceCaseId: 'c0' });
    given()
      .when({ ...second, firstInstance: { ...firstInstance, resolver: open.resolver } })
      .thenRefused('SAME_RESOLVER');
    given()
      .when({ ...second, firstInstance: { ...firstInstance, until: '2026-08-02' } })
      .thenRefused('APPEAL_OUT_OF_TIME');
  });

  it('takes 45 days', () => {
    const { state } = walk(second, 'accept');
    expect(deadlineOf(state, 'COMPLAINT_RESOLUTION_SECOND')).toMatchObject({ days: 45, trigger: state.acceptedOn });
  });
});

describe('accepting a complaint', () => {
  it('starts the term for resolving it and meets the one for accepting it', () => {
    const { state } = walk(open, 'accept');
    expect(deadlineOf(state, 'COMPLAINT_RESOLUTION_FIRST')).toMatchObject({ days: 30, trigger: '2026-08-06', metOn: null });
    expect(deadlineOf(state, 'COMPLAINT_ACCEPTANCE')?.metOn).toBe('2026-08-06');
  });

  it.each([
    [true, false, 45],
    [false, true, 45],
    [true, true, 60],
  ])('complex: %s, remote: %s gives %d days (Art. 28)', (complex, remote, days) => {
    const { state, next } = after(open);
    const decision = lifecycle.decide(state, { ...next.accept, complex, remote });
    expect(decision).toMatchObject({ events: [{ deadlines: [{ days }] }] });
  });

  it('is for the issuer at the first instance, for another at the second (Art. 7)', () => {
    const first = after(open);
    first.when({ ...first.next.accept, respondentId: 'another-body' }).thenRefused('NOT_THE_ISSUER');
    first.when({ ...first.next.accept, respondentId: null }).thenRefused('RESPONDENT_MISSING');
    const again = after(second);
    again.when({ ...again.next.accept, respondentId: open.resolver.id }).thenRefused('SAME_RESOLVER');
  });

  it('is barred by Art. 11, and a refusal names what bars it', () => {
    const { when, next } = after(open);
    when({ ...next.accept, bars: ['OUT_OF_TIME'] }).thenRefused('ACCEPTANCE_BARRED');
    when({ ...next.accept, bars: ['UNIDENTIFIED_DENOUNCER'] }).thenRefused('BAR_NOT_FOR_KIND');
    when({ ...next.refuse, bars: [] }).thenRefused('REFUSAL_NEEDS_BAR');
    when({ ...next.refuse, bars: ['OUT_OF_TIME'] }).thenEvents({ type: 'CaseRefused', bars: ['OUT_OF_TIME'], on: '2026-08-06' });
  });

  it.each([
    [5, 0, false],
    [5, 2, true],
    [10, 3, false],
    [11, 5, true],
    [11, 6, false],
  ])('of %d complainants takes %d representatives: %s', (signatoryCount, representatives, taken) => {
    const petition = petitionOf('COMPLAINT', { signatoryType: 'JOINT', signatoryCount });
    const { state, next } = after({ ...open, petition });
    const decision = lifecycle.decide(state, { ...next.accept, representatives });
    expect(decision.ok || decision.refusal.code).toBe(taken || 'REPRESENTATIVES_INVALID');
  });
});

describe('the dialogue (Complaint Law Arts. 30, 39)', () => {
  it('comes first where the demand differs from the findings', () => {
    const { when, next } = after(open, 'accept', 'assignVerifier');
    when({ ...next.decide, demandMatchesFindings: false }).thenRefused('DIALOGUE_REQUIRED');
    const held = after(open, 'accept', 'assignVerifier', 'recordDialogue');
    expect(held.when({ ...held.next.decide, demandMatchesFindings: false }).decision.ok).toBe(true);
  });

  it('always comes first at the second instance', () => {
    const { when, next } = after(second, 'accept', 'assignVerifier');
    when(next.decide).thenRefused('DIALOGUE_REQUIRED');
  });

  it('has minutes that are signed, or say why not', () => {
    const { when, next } = after(open, 'accept', 'assignVerifier');
    when({ ...next.recordDialogue, minutes: 'UNSIGNED' }).thenRefused('MINUTES_UNSIGNED');
    expect(when({ ...next.recordDialogue, minutes: 'UNSIGNED_WITH_REASON' }).decision.ok).toBe(true);
  });

  it('is announced five days before, from 1 July 2026 (Decree 155/2026 Art. 11)', () => {
    const { when, next } = after(open, 'accept', 'assignVerifier');
    const { on } = next.recordDialogue;
    when({ ...next.recordDialogue, noticedOn: addDays(on, -4) }).thenRefused('DIALOGUE_NOTICE_TOO_LATE');
    when({ ...next.recordDialogue, noticedOn: null }).thenRefused('DIALOGUE_NOTICE_TOO_LATE');
    expect(when({ ...next.recordDialogue, noticedOn: addDays(on, -5) }).decision.ok).toBe(true);
    const before = after(old, 'accept', 'assignVerifier');
    expect(before.when({ ...before.next.recordDialogue, noticedOn: null }).decision.ok).toBe(true);
  });

  it('is not blocked by a complainant who stays away, from 1 July 2026', () => {
    const absent = { outcome: 'COMPLAINANT_ABSENT' } as const;
    const { when, next } = after(open, 'accept', 'assignVerifier');
    expect(when({ ...next.recordDialogue, ...absent }).decision.ok).toBe(true);
    const before = after(old, 'accept', 'assignVerifier');
    before.when({ ...before.next.recordDialogue, ...absent }).thenRefused('ABSENCE_IS_NO_DIALOGUE');
  });
});

describe('suspending a complaint', () => {
  it('is known from 1 July 2026, for pending cases too (Decree 155/2026 Arts. 12, 22(1))', () => {
    const before = after(old, 'accept', 'assignVerifier');
    before.when(before.next.suspend).thenRefused('SUSPENSION_NOT_KNOWN');
    expect(before.when({ ...before.next.suspend, on: '2026-07-01' }).decision.ok).toBe(true);
  });

  it('leaves the time out of the term for resolving it', () => {
    const { state, next, when } = after(open, 'accept', 'assignVerifier', 'suspend');
    const resumed = when({ ...next.resume, on: addDays(state.lastOn, 10) }).decision;
    expect(resumed).toMatchObject({ events: [{ type: 'CaseResumed', deadlines: [{ excludedDays: 10, days: 30 }] }] });
  });
});

describe('deciding a complaint', () => {
  const path = ['accept', 'assignVerifier'] as const;

  it('starts the terms for sending, publication and effect', () => {
    const { state } = walk(open, ...path, 'decide');
    expect(state.deadlines.filter(({ metOn }) => metOn === null).map(({ key }) => key)).toEqual([
      'COMPLAINT_SEND_FIRST',
      'COMPLAINT_PUBLICATION',
      'COMPLAINT_EFFECTIVE',
    ]);
    expect(state).toMatchObject({ decidedOn: '2026-08-08', finding: 'PARTLY' });
  });

  it('is on time until the end of the effective due day', () => {
    const { state, events, next } = after(open, ...path);
    const due = deadlineOf(state, 'COMPLAINT_RESOLUTION_FIRST')?.effectiveDue ?? '';
    const decided = (on: string) => {
      const decision = lifecycle.decide(state, { ...next.decide, on });
      return decision.ok ? isOnTime(fold([...events, ...decision.events])) : undefined;
    };
    expect([decided(due), decided(addDays(due, 1)), isOnTime(state)]).toEqual([true, false, null]);
  });

  it('may be complained against for 30 days from its receipt, at the first instance only (Art. 33)', () => {
    const sent = after(open, ...path, 'decide', 'send');
    expect(deadlineOf(sent.state, 'COMPLAINT_APPEAL')).toBeUndefined();
    const received = after(open, ...path, 'decide', 'send', 'recordReceipt');
    expect(deadlineOf(received.state, 'COMPLAINT_APPEAL')).toMatchObject({ days: 30, trigger: received.state.decisionReceivedOn });
    received.when(received.next.recordReceipt).thenRefused('RECEIVED_ALREADY');
    const again = walk(second, ...path, 'recordDialogue', 'decide', 'send', 'recordReceipt');
    expect(deadlineOf(again.state, 'COMPLAINT_APPEAL')).toBeUndefined();
  });

  it('takes effect after 30 days, not before', () => {
    const { state, when, next } = after(open, ...path, 'decide', 'send', 'publish');
    const due = deadlineOf(state, 'COMPLAINT_EFFECTIVE')?.effectiveDue ?? '';
    when({ ...next.takeEffect, on: due }).thenRefused('NOT_IN_EFFECT_YET');
    when({ ...next.takeEffect, on: addDays(due, 1) }).thenEvents({ type: 'DecisionTookEffect', on: addDays(due, 1) });
  });

  it('is enforced where something was found right, closed at once where nothing was', () => {
    const enforced = after(open, ...path, 'decide', 'send', 'publish', 'takeEffect');
    enforced.when(enforced.next.close).thenRefused('ENFORCEMENT_PENDING');
    const verifying = walk(open, ...path);
    const wrong = lifecycle.decide(verifying.state, { ...commandsAfter(verifying.state).decide, finding: 'WRONG', recommended: null });
    let state = fold([...verifying.events, ...(wrong.ok ? wrong.events : [])]);
    for (const type of ['send', 'publish', 'takeEffect'] as const) {
      const decision = lifecycle.decide(state, commandsAfter(state)[type]);
      if (decision.ok) state = decision.events.reduce(lifecycle.evolve, state);
    }
    expect(lifecycle.decide(state, commandsAfter(state).startEnforcement)).toMatchObject({ refusal: { code: 'NOTHING_TO_ENFORCE' } });
    expect(lifecycle.decide(state, commandsAfter(state).close).ok).toBe(true);
  });
});

describe('withdrawing a complaint (Complaint Law Art. 10)', () => {
  it('ends the case when all of it is withdrawn in writing', () => {
    const { when, next } = after(open, 'accept');
    when({ ...next.withdraw, inWriting: false }).thenRefused('WITHDRAWAL_NOT_IN_WRITING');
    when(next.withdraw).thenEvents({ type: 'CaseTerminated', reason: 'WITHDRAWN', on: '2026-08-07' });
  });

  it('by some of several does not stop it for the rest (Decree 155/2026 Art. 5)', () => {
    const { when, next } = after(open, 'accept');
    const state = when({ ...next.withdraw, scope: 'PART' }).thenEvents({
      type: 'WithdrawalRecorded',
      scope: 'PART',
      continuesBecause: [],
      withdrawnCount: 0,
      on: '2026-08-07',
    });
    expect(state?.status).toBe('ACCEPTED');
  });
});

describe('another petition in the same matter', () => {
  it('joins the case, once, if it is of its kind', () => {
    const { when, next } = after(open, 'accept');
    when(next.joinPetition).thenEvents({ type: 'PetitionJoined', petitionId: 'p2', on: '2026-08-07' });
    when({ ...next.joinPetition, petition: petitionOf('COMPLAINT') }).thenRefused('PETITION_JOINED_ALREADY');
    when({ ...next.joinPetition, petition: petitionOf('REFLECTION', { id: 'p2' }) }).thenRefused('PETITION_OF_OTHER_KIND');
    when({ ...next.joinPetition, petition: petitionOf('COMPLAINT', { id: 'p2', status: 'LINKED' }) }).thenRefused(
      'PETITION_NOT_CLASSIFIED',
    );
  });
});

it('no step is dated before the one before, or after today', () => {
  const { when, next } = after(open, 'accept');
  when({ ...next.assignVerifier, on: '2026-08-05' }).thenRefused('DATE_BEFORE_PREVIOUS');
  when({ ...next.assignVerifier, on: addDays(today, 1) }).thenRefused('DATE_IN_FUTURE');
  given().when(next.accept).thenRefused('NOT_FOUND');
});
