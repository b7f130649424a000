import type { RecognitionLevel, UnitLevel } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { cleanRoad, commands, happened, historyTo, successor, wardGovernment, wardParty } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';
import type { EntryCommand, EntryEvent, NewEntry } from './types.ts';

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

describe('whoever acts', () => {
  const registeredEntry = given(drafted, registered);

  it('acts in the name of their own organization, and of no other', () => {
    const refused = registeredEntry.when({ ...commands.approve, actingFor: 'another' }).thenRefused('NOT_YOUR_ORGANIZATION');
    expect(refused).toMatchObject({ refusal: { path: ['approverId'] } });
    registeredEntry.when({ ...commands.approve, actingFor: null }).thenRefused('NOT_YOUR_ORGANIZATION');
    given(...historyTo.SELF_ASSESSED)
      .when({ ...commands.inspect, actingFor: 'another' })
      .thenRefused('NOT_YOUR_ORGANIZATION');
    given(...historyTo.INSPECTED)
      .when({ ...commands.recognise, actingFor: 'another' })
      .thenRefused('NOT_YOUR_ORGANIZATION');
  });

  it('acts for an organization that is there on the day', () => {
    const gone = { ...commands.approve, body: { ...wardParty, isActive: false } };
    registeredEntry.when(gone).thenRefused('ORGANIZATION_NOT_ACTIVE');
    given()
      .when(register({ registrantIsActive: false }))
      .thenRefused('REGISTRANT_NOT_ACTIVE');
  });
});

describe('inspecting', () => {
  const inspectedBy = (id: string) => ({ ...commands.inspect, body: { ...commands.inspect.body, id }, actingFor: id });

  it('is not done by the organization that registered the entry, nor by the one that holds it now', () => {
    const refused = given(...historyTo.SELF_ASSESSED)
      .when(inspectedBy(cleanRoad.registrant.id))
      .thenRefused('INSPECTOR_IS_REGISTRANT');
    expect(refused).toMatchObject({ refusal: { path: ['inspectorId'] } });
    given(...historyTo.SELF_ASSESSED, happened.transferred)
      .when(inspectedBy(successor.id))
      .thenRefused('INSPECTOR_IS_REGISTRANT');
  });
});

describe('recognising', () => {
  const inspected = given(...historyTo.INSPECTED);
  const recognise = (level: RecognitionLevel, unitLevel: UnitLevel, unitCode: string) => ({
    ...commands.recognise,
    level,
    body: { ...wardGovernment, level: unitLevel, unitCode },
  });

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
        .thenEvents({ type: 'EntryRecognised', level: command.level, recogniserId: wardGovernment.id, on: command.on });
      expect(after).toMatchObject({ registeredLevel: 'GRASSROOTS', recognisedLevel: command.level, recognisedOn: command.on });
    },
  );

  it.each([
    recognise('CITY', 'DISTRICT', 'TAY_HO'),
    recognise('DISTRICT', 'WARD', 'XUAN_LA'),
    recognise('DISTRICT', 'CITY', 'HA_NOI'),
    recognise('GRASSROOTS', 'DISTRICT', 'TAY_HO'),
  ])('is not recognised at the level $level by a body of the level $body.level', (command) => {
    expect(inspected.when(command).thenRefused('RECOGNISER_OF_OTHER_LEVEL')).toMatchObject({ refusal: { path: ['recogniserId'] } });
  });

  it('is not recognised by the body of another ward, nor by a cell or a branch of its own', () => {
    inspected.when(recognise('GRASSROOTS', 'WARD', 'BUOI')).thenRefused('RECOGNISER_OF_OTHER_UNIT');
    for (const type of ['PARTY_CELL', 'MASS_ORGANIZATION_BRANCH', 'ONE_STOP_DEPARTMENT'] as const) {
      inspected.when({ ...commands.recognise, body: { ...wardGovernment, type } }).thenRefused('RECOGNISER_IS_NO_BODY');
    }
  });

  it('is not recognised where the inspection found it below the mark', () => {
    const below: EntryEvent = { ...happened.inspected, shortfalls: ['ISSUE'] };
    const refused = given(...historyTo.SELF_ASSESSED, below)
      .when(commands.recognise)
      .thenRefused('CRITERIA_NOT_MET');
    expect(refused).toMatchObject({ refusal: { details: { shortfalls: ['ISSUE'] } } });
  });
});
