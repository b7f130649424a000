import { campaignStatuses, householdStances } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { active, happened, historyTo, house, list, today, visit, visited } from './examples.ts';
import { mostVisits } from './guards.ts';
import { householdLifecycle } from './lifecycle.ts';
import { stancesAfterVisit } from './stances.ts';

const { given } = specification(householdLifecycle);
const { listed } = happened;

describe('listing', () => {
  it('begins with a household that nobody has met', () => {
    const after = given().when(list).thenEvents(listed);
    expect(after).toMatchObject({ stance: 'NOT_CONTACTED', visitCount: 0, lastVisitOn: null, concern: null });
  });

  it.each(['Nguyễn Văn A', '12 Thuy Khue', '', 'x'.repeat(41)])('takes «%s» for no code, and does not repeat it', (code) => {
    const refused = given()
      .when({ ...list, household: { ...house, code } })
      .thenRefused('HOUSEHOLD_CODE_NOT_OPAQUE');
    expect(refused).toEqual({ ok: false, refusal: { code: 'HOUSEHOLD_CODE_NOT_OPAQUE', details: {}, path: ['code'] } });
  });

  it('takes a household once', () => {
    given(listed).when(list).thenRefused('HOUSEHOLD_TWICE');
  });

  it.each(campaignStatuses)('is open or closed as the campaign is %s', (status) => {
    const { decision } = given().when({ ...list, campaign: { ...active, status } });
    expect(decision.ok).toBe(status !== 'COMPLETED' && status !== 'CLOSED');
  });

  it('is not before the plan', () => {
    given()
      .when({ ...list, on: '2022-01-04' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
  });
});

describe('every stance a visit may find, after every stance', () => {
  const pairs = householdStances.flatMap((before) => householdStances.map((after) => ({ before, after })));

  it.each(pairs)('$before, then $after', ({ before, after }) => {
    const step = given(...historyTo[before]).when(visit('2022-09-02', { stance: after }));
    const possible: readonly string[] = stancesAfterVisit[before];
    if (possible.includes(after)) expect(step.thenEvents(visited2(after))?.stance).toBe(after);
    else {
      const refused = step.thenRefused('STANCE_NOT_REACHABLE');
      expect(refused).toMatchObject({ refusal: { path: ['stance'], details: { from: before, to: after } } });
    }
  });

  const visited2 = (stance: (typeof householdStances)[number]) =>
    ({ ...visited('OBJECTING', '2022-09-02'), stance, concern: 'COMPENSATION_PRICE' }) as const;

  it('lets a household go back on its word until it has handed over', () => {
    expect(stancesAfterVisit.SIGNED).toContain('OBJECTING');
    expect(stancesAfterVisit.HANDED_OVER).toEqual([]);
  });

  it('lets nobody hand over who has not signed, and nobody become a stranger again', () => {
    const entries = Object.entries(stancesAfterVisit) as [string, readonly string[]][];
    expect(entries.filter(([, after]) => after.includes('HANDED_OVER')).map(([before]) => before)).toEqual(['SIGNED']);
    expect(entries.some(([, after]) => after.includes('NOT_CONTACTED'))).toBe(false);
  });
});

describe('visiting', () => {
  it('keeps the stance, the day and the concern, and counts the visit', () => {
    const after = given(listed).when(visit('2022-02-20')).thenEvents(happened.visited);
    expect(after).toMatchObject({ stance: 'OBJECTING', visitCount: 1, lastVisitOn: '2022-02-20', concern: 'COMPENSATION_PRICE' });
  });

  it('needs a household that was listed', () => {
    given().when(visit('2022-02-20')).thenRefused('HOUSEHOLD_UNKNOWN');
  });

  it.each(campaignStatuses.filter((status) => status !== 'ACTIVE'))('does not happen while the campaign is %s', (status) => {
    given(listed)
      .when({ ...visit('2022-02-20'), campaign: { ...active, status } })
      .thenRefused('CAMPAIGN_NOT_ACTIVE');
  });

  it('is not before the team set out, nor before the last visit to the same door, nor tomorrow', () => {
    given(listed).when(visit('2022-02-09')).thenRefused('DATE_BEFORE_PREVIOUS');
    given(listed, happened.visited).when(visit('2022-02-19')).thenRefused('DATE_BEFORE_PREVIOUS');
    given(listed)
      .when({ ...visit('2026-11-25'), today })
      .thenRefused('DATE_IN_FUTURE');
  });

  it('is not before the household was listed', () => {
    const late = { ...listed, on: '2022-03-01' };
    given(late).when(visit('2022-02-28')).thenRefused('DATE_BEFORE_PREVIOUS');
  });

  it('has an end: a door is not knocked at for ever', () => {
    const often = Array.from({ length: mostVisits }, () => happened.visited);
    given(listed, ...often)
      .when(visit('2022-02-20'))
      .thenRefused('TOO_MANY_VISITS');
  });
});

describe('signing and handing over', () => {
  const stateAfter = (...stances: readonly (typeof householdStances)[number][]) =>
    given(listed, ...stances.map((stance, month) => visited(stance, `2022-0${month + 3}-01`))).state;

  it('keep their days', () => {
    expect(stateAfter('AGREED', 'SIGNED', 'HANDED_OVER')).toMatchObject({ signedOn: '2022-04-01', handedOverOn: '2022-05-01' });
  });

  it('forget the signature of a household that goes back on its word', () => {
    expect(stateAfter('AGREED', 'SIGNED', 'OBJECTING')).toMatchObject({ stance: 'OBJECTING', signedOn: null });
    expect(stateAfter('AGREED', 'SIGNED', 'OBJECTING', 'SIGNED')?.signedOn).toBe('2022-06-01');
  });
});
