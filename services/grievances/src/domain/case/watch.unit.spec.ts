import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates.ts';
import { currentLaw } from '../deadline/law.ts';
import { commandsAfter, lifecycle, openCommand, today, walk, waysOf } from './case-samples.ts';
import type { GrievanceCase } from './types.ts';
import { watch, watchedFrom } from './watch.ts';

const open = openCommand('COMPLAINT'); // received on 3 August 2026: acceptance is due on Wednesday the 12th

function told(state: GrievanceCase, day: string) {
  const decision = watch(currentLaw, state, day);
  return decision.ok ? decision.events.map((event) => `${event.type} ${'key' in event ? event.key : ''}`) : [];
}
function afterWatching(state: GrievanceCase, day: string): GrievanceCase {
  const decision = watch(currentLaw, state, day);
  return decision.ok ? decision.events.reduce<GrievanceCase>(lifecycle.evolve, state) : state;
}

describe('a deadline is announced', () => {
  const { state } = walk(open);

  it('as near from three working days before its last day, once', () => {
    expect(watchedFrom(currentLaw, state)).toBe('2026-08-07');
    expect(told(state, '2026-08-06')).toEqual([]);
    expect(told(state, '2026-08-07')).toEqual(['DeadlineApproaching COMPLAINT_ACCEPTANCE']);
    expect(told(afterWatching(state, '2026-08-07'), '2026-08-12')).toEqual([]);
  });

  it('as missed from the day after it, once, whether it was told to be near or not', () => {
    const near = afterWatching(state, '2026-08-07');
    expect(watchedFrom(currentLaw, near)).toBe('2026-08-13');
    for (const before of [near, state]) {
      expect(told(before, '2026-08-13')).toEqual(['DeadlineMissed COMPLAINT_ACCEPTANCE']);
      const missed = afterWatching(before, '2026-08-13');
      expect(told(missed, '2027-01-01')).toEqual([]);
      expect(watchedFrom(currentLaw, missed)).toBeNull();
    }
  });

  it('only where it binds the authority: nobody in office misses the term for a second complaint', () => {
    const sent = walk(open, 'accept', 'assignVerifier', 'decide', 'send', 'recordReceipt', 'publish').state;
    expect(sent.deadlines.filter(({ metOn }) => metOn === null).map(({ key }) => key)).toEqual(['COMPLAINT_EFFECTIVE', 'COMPLAINT_APPEAL']);
    expect(watchedFrom(currentLaw, sent)).toBeNull();
  });

  it('again after it was moved: it is due on another day', () => {
    const path = ['accept', 'assignVerifier', 'notifyParties'] as const;
    const verifying = afterWatching(walk(openCommand('DENUNCIATION'), ...path).state, '2026-09-03');
    expect(verifying.deadlines.find(({ key }) => key === 'DENUNCIATION_RESOLUTION')?.approachedOn).toBe('2026-09-03');
    const extended = lifecycle.decide(verifying, { ...commandsAfter(verifying).extend, on: '2026-09-04' });
    const moved = extended.ok ? extended.events.reduce<GrievanceCase>(lifecycle.evolve, verifying) : verifying;
    expect(told(moved, '2026-10-02')).toEqual(['DeadlineApproaching DENUNCIATION_RESOLUTION']);
  });
});

describe('whatever the case', () => {
  const states = (['COMPLAINT', 'DENUNCIATION', 'REFLECTION'] as const).flatMap((kind) =>
    [...waysOf(openCommand(kind)).values()].map((way) => walk(openCommand(kind), ...way).state),
  );

  it('there is something to tell exactly from the day that is kept beside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.integer({ min: -5, max: 120 }), (state, days) => {
        const day = addDays(state.lastOn, days);
        const from = watchedFrom(currentLaw, state);
        expect(told(state, day).length > 0).toBe(from !== null && day >= from);
      }),
    );
  });

  it('what was told is not told again, and the step before it stays the last', () => {
    for (const state of states) {
      const after = afterWatching(state, today);
      expect(told(after, today)).toEqual([]);
      expect(after.lastOn).toBe(state.lastOn);
    }
  });
});
