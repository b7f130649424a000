import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { addDays } from '../dates.ts';
import { anonymousOpen, type CommandType, commandsAfter, earlier, lifecycle, openCommand, petitionOf, walk } from './case-samples.ts';
import { deadlineOf } from './deadlines.ts';

const { given } = specification(lifecycle);
const open = openCommand('DENUNCIATION');

function after(opening: typeof open, ...types: CommandType[]) {
  const { state, events } = walk(opening, ...types);
  return { ...given(...events), state, events, next: commandsAfter(state) };
}

describe('the pre-check (Denunciation Law Art. 24)', () => {
  it('takes 7 working days, 10 where several sites have to be seen', () => {
    expect(deadlineOf(walk(open).state, 'DENUNCIATION_PRECHECK')).toMatchObject({ days: 7, trigger: '2026-08-03' });
    expect(deadlineOf(walk({ ...open, severalSites: true }).state, 'DENUNCIATION_PRECHECK')?.days).toBe(10);
  });

  it('of a further denunciation takes 20 days (Art. 37)', () => {
    const further = walk({ ...open, furtherOf: earlier('DENUNCIATION') }).state;
    expect(further.deadlines.map(({ key, days }) => [key, days])).toEqual([['DENUNCIATION_FURTHER', 20]]);
    given()
      .when({ ...openCommand('REFLECTION'), furtherOf: earlier('DENUNCIATION') })
      .thenRefused('FURTHER_FOR_DENUNCIATIONS');
  });

  it('has no second instance', () => {
    given()
      .when({ ...open, firstInstance: earlier('COMPLAINT') })
      .thenRefused('SECOND_INSTANCE_FOR_COMPLAINTS');
  });

  it('transfers within 5 working days of the receipt', () => {
    const { state } = walk(open, 'transfer');
    expect(deadlineOf(state, 'DENUNCIATION_TRANSFER')).toMatchObject({ effectiveDue: '2026-08-10', metOn: '2026-08-06' });
  });
});

describe('an anonymous denunciation (Denunciation Law Art. 25)', () => {
  it('is never accepted', () => {
    const { when, next } = after(anonymousOpen);
    when(next.accept).thenRefused('ANONYMOUS_NOT_ACCEPTED');
  });

  it('is kept as a lead when it is specific, and set aside otherwise', () => {
    const { when, next } = after(anonymousOpen);
    when(next.keepAsLead).thenEvents({ type: 'CaseKeptAsLead', on: '2026-08-06' });
    for (const lacking of [{ clearViolator: false }, { specificEvidence: false }, { checkable: false }])
      when({ ...next.keepAsLead, ...lacking }).thenRefused('NOT_A_LEAD');
    when(next.setAside).thenEvents({ type: 'CaseSetAside', on: '2026-08-06' });
  });

  it('is not what a signed one is', () => {
    const { when, next } = after(open);
    when(next.setAside).thenRefused('DENOUNCER_IS_KNOWN');
    when(next.keepAsLead).thenRefused('NOT_A_LEAD');
  });
});

describe('accepting a denunciation (Denunciation Law Arts. 12, 29)', () => {
  it('is not for the body that is denounced', () => {
    const { when, next } = after(open);
    when({ ...next.accept, respondentId: open.resolver.id }).thenRefused('RESOLVER_IS_DENOUNCED');
    expect(when({ ...next.accept, respondentId: null }).decision.ok).toBe(true);
  });

  it('starts the terms for notice and resolution', () => {
    const { state } = walk(open, 'accept');
    expect(deadlineOf(state, 'DENUNCIATION_NOTICE')?.metOn).toBeNull();
    expect(deadlineOf(state, 'DENUNCIATION_RESOLUTION')).toMatchObject({ days: 30, trigger: '2026-08-06' });
    expect(deadlineOf(walk(open, 'accept', 'notifyParties').state, 'DENUNCIATION_NOTICE')?.metOn).toBe('2026-08-07');
  });

  it('needs evidence against the resolver where it comes from a resolved complaint', () => {
    const { when, next } = after(open);
    when({ ...next.accept, bars: ['RESOLVED_COMPLAINT_WITHOUT_EVIDENCE'] }).thenRefused('ACCEPTANCE_BARRED');
  });
});

describe('extending the resolution (Denunciation Law Art. 30; Decree 31/2019 Art. 3)', () => {
  const path = ['accept', 'assignVerifier'] as const;

  it('needs one of the seven criteria', () => {
    const { when, next } = after(open, ...path);
    for (const criteriaMet of [0, 8, 1.5]) when({ ...next.extend, criteriaMet }).thenRefused('NOT_COMPLEX');
  });

  it('is given once for one criterion, twice for two or more, from the nominal end', () => {
    const once = after(open, ...path, 'extend');
    expect(deadlineOf(once.state, 'DENUNCIATION_RESOLUTION')).toMatchObject({ days: 60, extensions: 1, nominalDue: '2026-10-05' });
    once.when({ ...once.next.extend, criteriaMet: 1 }).thenRefused('EXTENSIONS_EXHAUSTED');
    const twice = after(open, ...path, 'extend', 'extend');
    expect(deadlineOf(twice.state, 'DENUNCIATION_RESOLUTION')?.days).toBe(90);
    twice.when(twice.next.extend).thenRefused('EXTENSIONS_EXHAUSTED');
  });

  it('comes before the deadline has passed', () => {
    const { state, when, next } = after(open, ...path);
    const due = deadlineOf(state, 'DENUNCIATION_RESOLUTION')?.effectiveDue ?? '';
    when({ ...next.extend, on: addDays(due, 1) }).thenRefused('EXTENSION_TOO_LATE');
    expect(when({ ...next.extend, on: due }).decision.ok).toBe(true);
  });
});

describe('suspending a denunciation (Denunciation Law Art. 34)', () => {
  it('is told within 5 working days, and its time is not counted', () => {
    const { state, next } = after(open, 'accept', 'assignVerifier', 'suspend');
    expect(deadlineOf(state, 'DENUNCIATION_SUSPENSION_NOTICE')).toMatchObject({ days: 5, trigger: state.suspendedOn });
    const resumed = lifecycle.decide(state, { ...next.resume, on: addDays(state.lastOn, 7) });
    expect(resumed).toMatchObject({ events: [{ deadlines: [{ key: 'DENUNCIATION_RESOLUTION', excludedDays: 7 }] }] });
  });
});

describe('withdrawing a denunciation (Denunciation Law Art. 33)', () => {
  it('ends it, unless there are signs of a violation, of pressure or of slander', () => {
    const { when, next } = after(open, 'accept');
    when(next.withdraw).thenEvents({ type: 'CaseTerminated', reason: 'WITHDRAWN', on: '2026-08-07' });
    const state = when({ ...next.withdraw, continuesBecause: ['COERCION_OR_BRIBERY'] }).thenEvents({
      type: 'WithdrawalRecorded',
      scope: 'WHOLE',
      continuesBecause: ['COERCION_OR_BRIBERY'],
      withdrawnCount: 1,
      on: '2026-08-07',
    });
    expect(state?.status).toBe('ACCEPTED');
  });
});

describe('concluding a denunciation', () => {
  it('starts the terms for sending, handling and publication (Arts. 35, 36, 40)', () => {
    const { state } = walk(open, 'accept', 'assignVerifier', 'conclude');
    expect(state.deadlines.filter(({ metOn }) => metOn === null).map(({ key, days }) => [key, days])).toEqual([
      ['DENUNCIATION_NOTICE', 5],
      ['DENUNCIATION_SEND', 5],
      ['DENUNCIATION_HANDLING', 7],
      ['DENUNCIATION_PUBLICATION', 7],
    ]);
  });

  it('meets each of them as it is done', () => {
    const { state } = walk(open, 'accept', 'assignVerifier', 'notifyParties', 'conclude', 'send', 'handle', 'publish', 'close');
    expect(state.deadlines.every(({ metOn }) => metOn !== null)).toBe(true);
    expect(state).toMatchObject({ status: 'CLOSED', endedOn: state.lastOn });
  });
});

it('a denunciation joins its own kind only', () => {
  const { when, next } = after(open);
  when({ ...next.joinPetition, petition: petitionOf('COMPLAINT', { id: 'p2' }) }).thenRefused('PETITION_OF_OTHER_KIND');
});
