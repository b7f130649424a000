import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { allHandedOver, canal, commands, happened, historyTo } from './examples.ts';
import { campaignLifecycle } from './lifecycle.ts';
import type { NewCampaign } from './types.ts';

const { given } = specification(campaignLifecycle);
const { planned, activated } = happened;
const plan = (changes: Partial<NewCampaign> = {}) =>
  ({ type: 'plan', campaign: { ...canal, ...changes }, on: planned.on, today: '2026-11-24' }) as const;

describe('planning', () => {
  it('names the project, its code, its unit and the team', () => {
    const after = given().when(plan()).thenEvents(planned);
    expect(after).toMatchObject({ status: 'PLANNED', projectCode: canal.projectCode, teamId: canal.teamId });
  });

  it.each([
    ['names the project', { projectName: ' ' }, 'PROJECT_NAME_MISSING', 'projectName'],
    ['has a code of the project', { projectCode: '' }, 'PROJECT_CODE_UNFIT', 'projectCode'],
    ['takes no name for a code', { projectCode: 'Mương Thụy Khuê' }, 'PROJECT_CODE_UNFIT', 'projectCode'],
  ] as const)('%s', (_, changes, code, field) => {
    expect(given().when(plan(changes)).thenRefused(code)).toMatchObject({ refusal: { path: [field] } });
  });
});

describe('setting out', () => {
  it('needs a household to go to', () => {
    const nobody = { affected: 0, handedOver: 0, lastVisitOn: null };
    given(planned)
      .when({ ...commands.activate, households: nobody })
      .thenRefused('NO_HOUSEHOLDS');
    given(planned, activated)
      .when({ ...commands.complete, households: nobody })
      .thenRefused('NO_HOUSEHOLDS');
  });

  it('is not before the plan, nor tomorrow', () => {
    given(planned)
      .when({ ...commands.activate, on: '2022-01-04' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
    given(planned)
      .when({ ...commands.activate, on: '2026-11-25' })
      .thenRefused('DATE_IN_FUTURE');
  });
});

describe('completing', () => {
  it('waits for the last household', () => {
    const refused = given(planned, activated)
      .when({ ...commands.complete, households: { ...allHandedOver, handedOver: 30 } })
      .thenRefused('NOT_ALL_HANDED_OVER');
    expect(refused).toMatchObject({ refusal: { details: { remaining: 1, affected: 31 } } });
    const after = given(planned, activated).when(commands.complete).thenEvents({ type: 'CampaignCompleted', on: commands.complete.on });
    expect(after?.completedOn).toBe(commands.complete.on);
  });

  it('is not before the last visit', () => {
    given(planned, activated)
      .when({ ...commands.complete, on: '2022-10-19' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
  });
});

it('stands still while stalled, and goes on when it is resumed', () => {
  given(...historyTo.STALLED)
    .when(commands.complete)
    .thenRefused('ILLEGAL_TRANSITION');
  expect(given(...historyTo.STALLED, happened.resumed).state).toMatchObject({ status: 'ACTIVE', statusSince: '2022-05-01' });
});
