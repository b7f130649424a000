import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { cleanRoad, commands, happened, historyTo } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';
import type { EntryCommand, NewEntry } from './types.ts';

const { given } = specification(entryLifecycle);
const { drafted, registered } = happened;
const today = '2026-11-24';
const register = (changes: Partial<NewEntry> = {}): EntryCommand => ({
  type: 'register',
  entry: { ...cleanRoad, ...changes },
  on: drafted.on,
  today,
});

describe('entering', () => {
  it('is drafted first and registered later', () => {
    given().when({ type: 'draft', entry: cleanRoad, on: drafted.on, today }).thenEvents(drafted);
    given(drafted).when({ type: 'register', on: registered.on, today }).thenEvents(registered);
  });

  it('is drafted and registered in one, as two events', () => {
    given().when(register()).thenEvents(drafted, { type: 'EntryRegistered', on: drafted.on });
  });

  it('does not take the place of a draft that is there already', () => {
    given(drafted)
      .when({ ...commands.register, entry: cleanRoad })
      .thenRefused('ALREADY_EXISTS');
  });

  it.each(Object.values(commands).filter(({ type }) => type !== 'draft'))('cannot $type an entry that does not exist', (command) => {
    given().when(command).thenRefused('NOT_FOUND');
  });

  it.each([
    ['has a title', { title: ' ' }, 'TITLE_MISSING', 'title'],
    ['names the pressing issue that it answers', { pressingIssue: '' }, 'PRESSING_ISSUE_MISSING', 'pressingIssue'],
    ['enters no closed programme', { programme: { ...cleanRoad.programme, status: 'CLOSED' } }, 'PROGRAMME_CLOSED', 'programmeId'],
    ['is of a year of its programme', { year: 2008 }, 'YEAR_OUTSIDE_PROGRAMME', 'year'],
    ['is not of a year after its programme', { programme: { ...cleanRoad.programme, to: '2021-12-31' } }, 'YEAR_OUTSIDE_PROGRAMME', 'year'],
  ] as const)('%s', (_, changes, code, field) => {
    const refused = given().when(register(changes)).thenRefused(code);
    expect(refused).toMatchObject({ refusal: { path: [field] } });
  });
});

describe('dates', () => {
  it('never run backwards: the day before the last step is refused, the same day is not', () => {
    const back = given(drafted, registered).when({ ...commands.approve, on: '2022-01-19' });
    expect(back.thenRefused('DATE_BEFORE_PREVIOUS')).toMatchObject({
      refusal: { path: ['on'], details: { on: '2022-01-19', previous: '2022-01-20' } },
    });
    expect(given(drafted, registered).when({ ...commands.approve, on: '2022-01-20' }).decision.ok).toBe(true);
  });

  it('never lie in the future', () => {
    const command = { ...commands.approve, on: '2026-11-25' };
    expect(given(drafted, registered).when(command).thenRefused('DATE_IN_FUTURE')).toMatchObject({ refusal: { path: ['on'] } });
    given()
      .when({ ...commands.draft, on: '2026-11-25' })
      .thenRefused('DATE_IN_FUTURE');
  });
});

describe('assessing', () => {
  it.each([-0.01, 100.01, Number.NaN, Number.POSITIVE_INFINITY])('does not take %d for a score', (score) => {
    given(...historyTo.IMPLEMENTING)
      .when({ ...commands.selfAssess, score })
      .thenRefused('SCORE_OUT_OF_RANGE');
    given(...historyTo.SELF_ASSESSED)
      .when({ ...commands.inspect, score })
      .thenRefused('SCORE_OUT_OF_RANGE');
  });

  it.each([0, 100])('takes %d for a score', (score) => {
    expect(given(...historyTo.IMPLEMENTING).when({ ...commands.selfAssess, score }).decision.ok).toBe(true);
  });

  it('is not inspected by the organization that registered it', () => {
    const refused = given(...historyTo.SELF_ASSESSED)
      .when({ ...commands.inspect, inspectorId: cleanRoad.registrant.id })
      .thenRefused('INSPECTOR_IS_REGISTRANT');
    expect(refused).toMatchObject({ refusal: { path: ['inspectorId'] } });
  });
});

describe('recognising', () => {
  const inspected = given(...historyTo.INSPECTED);
  const recognise = (level: 'CITY' | 'DISTRICT' | 'GRASSROOTS', unitLevel: 'CITY' | 'DISTRICT' | 'WARD', unitCode: string) =>
    ({ ...commands.recognise, level, recogniser: { id: 'body', level: unitLevel, unitCode } }) as const;

  it('is not recognised before it has been inspected', () => {
    given(...historyTo.SELF_ASSESSED)
      .when(commands.recognise)
      .thenRefused('ILLEGAL_TRANSITION');
  });

  it.each([recognise('CITY', 'CITY', 'HA_NOI'), recognise('DISTRICT', 'DISTRICT', 'TAY_HO'), recognise('GRASSROOTS', 'WARD', 'XUAN_LA')])(
    'is recognised at the level $level by a body of that level, whatever the level of registration',
    (command) => {
      const after = inspected
        .when(command)
        .thenEvents({ type: 'EntryRecognised', level: command.level, recogniserId: 'body', on: command.on });
      expect(after).toMatchObject({ registeredLevel: 'GRASSROOTS', recognisedLevel: command.level, recognisedOn: command.on });
    },
  );

  it.each([
    recognise('CITY', 'DISTRICT', 'TAY_HO'),
    recognise('DISTRICT', 'WARD', 'XUAN_LA'),
    recognise('DISTRICT', 'CITY', 'HA_NOI'),
    recognise('GRASSROOTS', 'DISTRICT', 'TAY_HO'),
  ])('is not recognised at the level $level by a body of the level $recogniser.level', (command) => {
    expect(inspected.when(command).thenRefused('RECOGNISER_OF_OTHER_LEVEL')).toMatchObject({ refusal: { path: ['recogniserId'] } });
  });

  it('is not recognised by the body of another ward', () => {
    inspected.when(recognise('GRASSROOTS', 'WARD', 'BUOI')).thenRefused('RECOGNISER_OF_OTHER_UNIT');
  });
});

describe('spreading', () => {
  it('is taken up by one organization after another, by each once', () => {
    const replicated = given(...historyTo.REPLICATED);
    replicated.when({ ...commands.markReplicated, replicatorId: happened.replicated.replicatorId }).thenRefused('ALREADY_REPLICATED_THERE');
    const after = replicated
      .when(commands.markReplicated)
      .thenEvents({ type: 'EntryReplicated', replicatorId: 'womens-branch-9', on: '2024-01-10' });
    expect(after?.replicatorIds).toEqual(['womens-branch-7', 'womens-branch-9']);
  });

  it('does not count the registrant as a follower of itself', () => {
    given(...historyTo.RECOGNISED)
      .when({ ...commands.markReplicated, replicatorId: cleanRoad.registrant.id })
      .thenRefused('REPLICATOR_IS_REGISTRANT');
  });
});
