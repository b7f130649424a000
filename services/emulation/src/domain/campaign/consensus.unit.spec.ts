import { householdStances } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensusRate, consensusSeries } from './consensus.ts';
import { canal, readyToComplete } from './examples.ts';

const stance = fc.constantFrom(...householdStances);
const anyVisits = fc.array(
  fc.record({
    householdId: fc.constantFrom('a', 'b', 'c', 'stranger'),
    stance,
    on: fc.integer({ min: 1, max: 9 }).map((day) => `2022-06-0${day}`),
  }),
  { maxLength: 60 },
);
const households = ['a', 'b', 'c', 'd'];

describe('the consensus rate', () => {
  it('counts who agreed, signed or handed over, of all affected', () => {
    expect(consensusRate(householdStances)).toEqual({ inAgreement: 3, affected: 7, rate: 3 / 7 });
  });

  it('is unknown, not zero, where nobody is affected', () => {
    expect(consensusRate([])).toEqual({ inAgreement: 0, affected: 0, rate: null });
  });

  it('lies within 0 and 1 and is its numerator over its denominator', () => {
    fc.assert(
      fc.property(fc.array(stance, { minLength: 1 }), (stances) => {
        const { inAgreement, affected, rate } = consensusRate(stances);
        expect(rate).toBe(inAgreement / affected);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the rate over time', () => {
  it('rises as the story of Thụy Khuê is told', () => {
    const visits = readyToComplete.filter((event) => event.type === 'HouseholdVisited');
    expect(consensusSeries(visits, canal.householdIds)).toEqual([
      { on: '2022-02-20', inAgreement: 0, affected: 2, rate: 0 },
      { on: '2022-06-20', inAgreement: 2, affected: 2, rate: 1 },
      { on: '2022-08-20', inAgreement: 2, affected: 2, rate: 1 },
      { on: '2022-10-20', inAgreement: 2, affected: 2, rate: 1 },
    ]);
  });

  it('falls when a household goes back on its word', () => {
    const visits = [
      { householdId: 'a', stance: 'SIGNED', on: '2022-06-01' },
      { householdId: 'a', stance: 'OBJECTING', on: '2022-06-02' },
    ] as const;
    expect(consensusSeries(visits, ['a']).map(({ rate }) => rate)).toEqual([1, 0]);
  });

  it('takes the last visit of a day, in the order given', () => {
    const visits = [
      { householdId: 'a', stance: 'OBJECTING', on: '2022-06-01' },
      { householdId: 'a', stance: 'AGREED', on: '2022-06-01' },
    ] as const;
    expect(consensusSeries(visits, ['a'])).toEqual([{ on: '2022-06-01', inAgreement: 1, affected: 1, rate: 1 }]);
  });

  it('has one point a day, in order, each within 0 and 1', () => {
    fc.assert(
      fc.property(anyVisits, (visits) => {
        const series = consensusSeries(visits, households);
        const days = visits.filter(({ householdId }) => households.includes(householdId)).map(({ on }) => on);
        expect(series.map(({ on }) => on)).toEqual([...new Set(days)].toSorted());
        for (const { rate } of series) expect(rate !== null && rate >= 0 && rate <= 1).toBe(true);
      }),
    );
  });

  it('ends where counting the last stance of every household ends', () => {
    fc.assert(
      fc.property(anyVisits, (visits) => {
        const last = new Map(households.map((id) => [id, 'NOT_CONTACTED' as (typeof householdStances)[number]]));
        for (const visit of visits.toSorted((a, b) => a.on.localeCompare(b.on))) {
          if (last.has(visit.householdId)) last.set(visit.householdId, visit.stance);
        }
        const { on: _, ...end } = { on: '', ...consensusRate([]), ...consensusSeries(visits, households).at(-1) };
        if (end.affected > 0) expect(end).toEqual(consensusRate(last.values()));
      }),
    );
  });
});
