import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { addDays } from '../dates.ts';
import { type CommandType, commandsAfter, earlier, lifecycle, openCommand, petitionOf, remedyOf, walk } from './case-samples.ts';
import { deadlineOf } from './deadlines.ts';

const { given } = specification(lifecycle);
const complaint = openCommand('COMPLAINT');
const denunciation = openCommand('DENUNCIATION');
const old = openCommand('COMPLAINT', { petition: petitionOf('COMPLAINT', { receivedOn: '2022-03-01' }), on: '2022-03-02' });
const verifying = ['accept', 'assignVerifier'] as const;

function after(opening: typeof complaint, ...types: CommandType[]) {
  const { state, events } = walk(opening, ...types);
  return { ...given(...events), state, next: commandsAfter(state) };
}

describe('suspending the enforcement of the contested decision (Complaint Law Art. 35)', () => {
  it('is for harm that could not be made good, and no longer than the resolution may take', () => {
    const { state, when, next } = after(complaint, ...verifying);
    const latest = deadlineOf(state, 'COMPLAINT_RESOLUTION_FIRST')?.effectiveDue ?? '';
    when({ ...next.stayDecision, irreparableHarm: false }).thenRefused('STAY_WITHOUT_HARM');
    when({ ...next.stayDecision, until: addDays(latest, 1) }).thenRefused('STAY_TOO_LONG');
    when({ ...next.stayDecision, until: addDays(next.stayDecision.on, -1) }).thenRefused('STAY_TOO_LONG');
    const stayed = when({ ...next.stayDecision, until: latest }).thenEvents({
      type: 'DecisionStayed',
      until: latest,
      on: next.stayDecision.on,
    });
    expect(stayed).toMatchObject({ status: 'VERIFYING', stayedUntil: latest });
  });

  it('is lifted, and ends with the decision', () => {
    const stayed = after(complaint, ...verifying, 'stayDecision');
    expect(stayed.when(stayed.next.liftStay).decision.ok).toBe(true);
    expect(walk(complaint, ...verifying, 'stayDecision', 'decide').state.stayedUntil).toBeNull();
  });
});

describe('ending a case without a result', () => {
  it.each(['COMPLAINANT_DIED_WITHOUT_SUCCESSOR', 'DISSOLVED_WITHOUT_SUCCESSOR', 'DECISION_REVOKED', 'ALREADY_JUDGED'] as const)(
    'ends a complaint for %s, from 1 July 2026, pending ones too (Art. 11a; Decree 155/2026 Art. 22(1))',
    (reason) => {
      const { when, next } = after(complaint, 'accept');
      when({ ...next.terminate, reason }).thenEvents({ type: 'CaseTerminated', reason, on: next.terminate.on });
      const before = after(old, 'accept');
      before.when({ ...before.next.terminate, reason }).thenRefused('TERMINATION_NOT_KNOWN');
      expect(before.when({ ...before.next.terminate, reason, on: '2026-07-01' }).decision.ok).toBe(true);
    },
  );

  it.each(['DENOUNCED_DIED', 'ALREADY_JUDGED'] as const)('ends a denunciation for %s (Denunciation Law Art. 34)', (reason) => {
    const { when, next } = after(denunciation, ...verifying);
    when({ ...next.terminate, reason }).thenEvents({ type: 'CaseTerminated', reason, on: next.terminate.on });
  });

  it('is not on the ground of the other kind, nor by withdrawal, which has a command of its own', () => {
    const of = after(complaint, 'accept');
    for (const reason of ['DENOUNCED_DIED', 'WITHDRAWN'] as const)
      of.when({ ...of.next.terminate, reason }).thenRefused('TERMINATION_GROUND_NOT_FOR_KIND');
    const other = after(denunciation, 'accept');
    other.when({ ...other.next.terminate, reason: 'DECISION_REVOKED' }).thenRefused('TERMINATION_GROUND_NOT_FOR_KIND');
  });
});

describe('suspending a case', () => {
  it.each(['FORCE_MAJEURE', 'AWAITING_SUCCESSOR'] as const)(
    'for %s is for complaints (Art. 11a), not for denunciations (Art. 34)',
    (reason) => {
      const of = after(complaint, ...verifying);
      expect(of.when({ ...of.next.suspend, reason }).decision.ok).toBe(true);
      const other = after(denunciation, ...verifying);
      other.when({ ...other.next.suspend, reason }).thenRefused('SUSPENSION_GROUND_NOT_FOR_KIND');
    },
  );
});

describe('withdrawing one after the other (Complaint Law Art. 7a; Denunciation Law Art. 33)', () => {
  const joint = openCommand('COMPLAINT', { petition: petitionOf('COMPLAINT', { signatoryType: 'JOINT', signatoryCount: 6 }) });

  it('goes on for the rest, and ends when nobody is left', () => {
    const { state, when, next } = after(joint, 'accept');
    const two = when({ ...next.withdraw, scope: 'PART', withdrawers: 2 }).thenEvents({
      ...{ type: 'WithdrawalRecorded', scope: 'PART', continuesBecause: [], withdrawnCount: 2, on: next.withdraw.on },
    });
    expect(two).toMatchObject({ status: 'ACCEPTED', withdrawnCount: 2 });
    when({ ...next.withdraw, scope: 'PART', withdrawers: 6 }).thenRefused('WITHDRAWAL_IS_WHOLE');
    when({ ...next.withdraw, scope: 'PART', withdrawers: -1 }).thenRefused('WITHDRAWERS_INVALID');
    expect(when(next.withdraw).thenEvents({ type: 'CaseTerminated', reason: 'WITHDRAWN', on: next.withdraw.on })?.terminationReason).toBe(
      'WITHDRAWN',
    );
    expect(state.signatoryCount).toBe(6);
  });

  it('counts all who have withdrawn by now', () => {
    const { state } = walk(joint, 'accept');
    const four = { ...state, withdrawnCount: 4 };
    expect(lifecycle.decide(four, { ...commandsAfter(four).withdraw, scope: 'PART', withdrawers: 2 })).toMatchObject({
      refusal: { code: 'WITHDRAWAL_IS_WHOLE' },
    });
  });
});

describe('the second instance and the further denunciation go to the superior', () => {
  const stranger = { id: 'x', unitCode: 'X', unitPath: ['HA_NOI', 'X'], path: ['x'] };

  it.each([
    ['COMPLAINT', 'firstInstance'],
    ['DENUNCIATION', 'furtherOf'],
  ] as const)('of a %s, when the earlier case is resolved or overdue', (kind, link) => {
    const open = (changes: Parameters<typeof earlier>[1]) => given().when(openCommand(kind, { [link]: earlier(kind, changes) }));
    expect(open({}).decision.ok).toBe(true);
    open({ resolver: stranger }).thenRefused('RESOLVER_NOT_SUPERIOR');
    open({ from: null }).thenRefused('EARLIER_NOT_RESOLVED');
    open({ from: '2026-08-04' }).thenRefused('EARLIER_NOT_RESOLVED');
    open({ kind: 'REFLECTION' }).thenRefused('EARLIER_OF_OTHER_KIND');
  });

  it('says what becomes of the first decision (Complaint Law Art. 40)', () => {
    const second = after(openCommand('COMPLAINT', { firstInstance: earlier('COMPLAINT') }), ...verifying, 'recordDialogue');
    second.when({ ...second.next.decide, reviewOutcome: null }).thenRefused('REVIEW_OUTCOME_MISSING');
    const first = after(complaint, ...verifying);
    first.when({ ...first.next.decide, reviewOutcome: 'UPHELD' }).thenRefused('REVIEW_WITHOUT_FIRST');
  });

  it('is for those who are competent, by the type of the organization', () => {
    given()
      .when(openCommand('COMPLAINT', { resolverType: 'MASS_ORGANIZATION' }))
      .thenRefused('RESOLVER_HAS_NO_COMPETENCE');
    given()
      .when(openCommand('COMPLAINT', { resolverType: 'PARTY_COMMITTEE' }))
      .thenRefused('RESOLVER_HAS_NO_COMPETENCE');
    expect(given().when(openCommand('DENUNCIATION', { resolverType: 'PARTY_COMMITTEE' })).decision.ok).toBe(true);
    expect(given().when(openCommand('REFLECTION', { resolverType: 'RESIDENTIAL_GROUP' })).decision.ok).toBe(true);
  });
});

describe('what is recommended and done', () => {
  it('is not negative, counts officials among the persons, and not for what was found wrong', () => {
    const { when, next } = after(denunciation, ...verifying);
    const conclude = (recommended: ReturnType<typeof remedyOf>) => when({ ...next.conclude, recommended });
    conclude(remedyOf({ stateMoney: -1 })).thenRefused('REMEDY_NEGATIVE');
    conclude(remedyOf({ officialsDisciplined: 1 })).thenRefused('OFFICIALS_AMONG_PERSONS');
    when({ ...next.conclude, finding: 'WRONG' }).thenRefused('NOTHING_TO_RECOMMEND');
  });

  it('is told as a total that never passes what was recommended', () => {
    const { when, next } = after(denunciation, ...verifying, 'conclude', 'send', 'handle');
    when({ ...next.recordEnforcement, enforced: remedyOf({ stateMoney: 1_000_001 }) }).thenRefused('ENFORCED_BEYOND');
    const done = remedyOf({ stateMoney: 400_000 });
    expect(
      when({ ...next.recordEnforcement, enforced: done }).thenEvents({
        ...{ type: 'EnforcementRecorded', enforced: done, on: next.recordEnforcement.on },
      }),
    ).toMatchObject({ enforced: done, status: 'HANDLED' });
  });

  it('refers signs of a crime to the investigators once (Denunciation Law Art. 36(2))', () => {
    const { when, next } = after(denunciation, ...verifying, 'referCrime');
    when(next.referCrime).thenRefused('REFERRED_ALREADY');
  });
});

describe('rating', () => {
  it('is for reflections, by their author, with 1 to 5', () => {
    const { when, next } = after(openCommand('REFLECTION'), 'accept', 'assignVerifier', 'answer');
    when({ ...next.rate, byAuthor: false }).thenRefused('NOT_THE_AUTHOR');
    for (const stars of [0, 6, 2.5]) when({ ...next.rate, stars }).thenRefused('STARS_INVALID');
    expect(when(next.rate).thenEvents({ type: 'AnswerRated', stars: 4, on: next.rate.on })?.stars).toBe(4);
    const other = after(complaint, ...verifying, 'decide');
    other.when(other.next.rate).thenRefused('ILLEGAL_TRANSITION');
  });
});

it('representatives are asked of joint denunciations as of joint complaints', () => {
  const joint = openCommand('DENUNCIATION', { petition: petitionOf('DENUNCIATION', { signatoryType: 'JOINT', signatoryCount: 12 }) });
  const { when, next } = after(joint);
  when({ ...next.accept, representatives: 6 }).thenRefused('REPRESENTATIVES_INVALID');
  expect(when({ ...next.accept, representatives: 5 }).decision.ok).toBe(true);
});
