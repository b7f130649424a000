import { householdStances } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { canal, commands, happened, historyTo, readyToComplete, visited } from './examples.ts';
import { campaignLifecycle } from './lifecycle.ts';
import { stancesAfterVisit } from './stances.ts';
import type { CampaignCommand, NewCampaign, Visit } from './types.ts';

const { given } = specification(campaignLifecycle);
const { planned, activated } = happened;
const today = '2026-11-24';
const plan = (changes: Partial<NewCampaign> = {}) => ({ type: 'plan', campaign: { ...canal, ...changes }, on: planned.on, today }) as const;
const visit = (on: string, changes: Partial<Visit> = {}): CampaignCommand => {
  const { type: _, on: __, ...first } = visited('H-01', 'OBJECTING', on);
  return { type: 'recordVisit', visit: { ...first, ...changes }, on, today };
};

/** The visits that bring the first household to a stance. */
const wayTo = {
  NOT_CONTACTED: [],
  VISITED: ['VISITED'],
  UNDECIDED: ['UNDECIDED'],
  OBJECTING: ['OBJECTING'],
  AGREED: ['AGREED'],
  SIGNED: ['AGREED', 'SIGNED'],
  HANDED_OVER: ['AGREED', 'SIGNED', 'HANDED_OVER'],
} as const;

describe('planning', () => {
  it('lists the affected households by their codes', () => {
    const after = given().when(plan()).thenEvents(planned);
    expect(after?.households).toEqual(canal.householdIds.map((id) => ({ id, stance: 'NOT_CONTACTED', lastVisitOn: null })));
  });

  it.each([
    ['names the project', { projectName: '' }, 'PROJECT_NAME_MISSING', 'projectName'],
    ['has an affected household', { householdIds: [] }, 'NO_HOUSEHOLDS', 'householdIds'],
    ['lists no household twice', { householdIds: ['H-01', 'H-01'] }, 'HOUSEHOLD_TWICE', 'householdIds'],
    ['takes no name for a code', { householdIds: ['Nguyễn Văn A'] }, 'HOUSEHOLD_CODE_NOT_OPAQUE', 'householdIds'],
    ['takes no address for a code', { householdIds: ['12 Thuy Khue'] }, 'HOUSEHOLD_CODE_NOT_OPAQUE', 'householdIds'],
  ] as const)('%s', (_, changes, code, field) => {
    const refused = given()
      .when(plan({ ...changes, householdIds: [...(('householdIds' in changes && changes.householdIds) || canal.householdIds)] }))
      .thenRefused(code);
    expect(refused).toMatchObject({ refusal: { path: [field] } });
  });

  it('does not repeat a name that was taken for a code', () => {
    const refused = given().when(plan({ householdIds: ['Nguyễn Văn A'] })).decision;
    expect(JSON.stringify(refused)).not.toContain('Nguyễn');
  });
});

describe('every stance a visit may find, after every stance', () => {
  const pairs = householdStances.flatMap((before) => householdStances.map((after) => ({ before, after })));

  it.each(pairs)('$before, then $after', ({ before, after }) => {
    const way = wayTo[before].map((stance) => visited('H-01', stance, '2022-03-01'));
    const step = given(planned, activated, ...way).when(visit('2022-03-02', { stance: after }));
    const possible: readonly string[] = stancesAfterVisit[before];
    if (possible.includes(after)) expect(step.decision.ok).toBe(true);
    else {
      const refused = step.thenRefused('STANCE_NOT_REACHABLE');
      expect(refused).toMatchObject({ refusal: { path: ['stance'], details: { from: before, to: after } } });
    }
  });

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
  const active = given(planned, activated);

  it('keeps the stance and the day, and counts the visit', () => {
    const after = active.when(visit('2022-02-20')).thenEvents(happened.visited);
    expect(after).toMatchObject({ visitCount: 1, lastVisitOn: '2022-02-20' });
    expect(after?.households[0]).toEqual({ id: 'H-01', stance: 'OBJECTING', lastVisitOn: '2022-02-20' });
  });

  it('knows only the households of the campaign', () => {
    expect(active.when(visit('2022-02-20', { householdId: 'H-99' })).thenRefused('HOUSEHOLD_UNKNOWN')).toMatchObject({
      refusal: { path: ['householdId'] },
    });
  });

  it('is not before the activation, nor before the last visit to the same household, nor tomorrow', () => {
    active.when(visit('2022-02-09')).thenRefused('DATE_BEFORE_PREVIOUS');
    active.when(visit('2026-11-25')).thenRefused('DATE_IN_FUTURE');
    given(planned, activated, happened.visited).when(visit('2022-02-19')).thenRefused('DATE_BEFORE_PREVIOUS');
  });

  it('may be entered after a later visit to another household', () => {
    const step = given(planned, activated, visited('H-02', 'AGREED', '2022-03-15')).when(visit('2022-02-20'));
    expect(step.thenEvents(happened.visited)).toMatchObject({ visitCount: 2, lastVisitOn: '2022-03-15' });
  });
});

describe('the course of a campaign', () => {
  it('is complete only when every household has handed over', () => {
    const refused = given(planned, activated, ...readyToComplete.slice(2, -1))
      .when(commands.complete)
      .thenRefused('NOT_ALL_HANDED_OVER');
    expect(refused).toMatchObject({ refusal: { details: { remaining: 1, affected: 2 } } });
    const after = given(...readyToComplete)
      .when(commands.complete)
      .thenEvents({ type: 'CampaignCompleted', on: commands.complete.on });
    expect(after?.completedOn).toBe(commands.complete.on);
  });

  it('does not complete before its last visit', () => {
    given(...readyToComplete)
      .when({ ...commands.complete, on: '2022-10-19' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
  });

  it('stands still while stalled: nobody is visited until it is resumed', () => {
    given(...historyTo.STALLED)
      .when(commands.recordVisit)
      .thenRefused('ILLEGAL_TRANSITION');
    const resumed = given(...historyTo.STALLED, happened.resumed);
    expect(resumed.state?.status).toBe('ACTIVE');
    resumed.when(visit('2022-04-30')).thenRefused('DATE_BEFORE_PREVIOUS');
    expect(resumed.when(visit('2022-05-01')).decision.ok).toBe(true);
  });
});
