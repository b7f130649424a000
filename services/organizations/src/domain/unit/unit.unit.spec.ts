import { administrativeUnit, unitLevels, unitStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { acts, city, commands, district, happened, historyTo, neighbour, standing, ward } from './examples.ts';
import { parentLevels } from './levels.ts';
import { unitRefusals } from './refusals.ts';
import type { Unit, UnitCommand } from './types.ts';
import { unitAggregate } from './unit-aggregate.ts';

const { given } = specification(unitAggregate.lifecycle);
const { established, renamed, abolished } = happened;
const establish = (changes: Partial<Extract<UnitCommand, { type: 'establish' }>>) => ({ ...commands.establish, ...changes });

describe('a unit', () => {
  it('is established under the unit above it', () => {
    given().when(commands.establish).thenEvents(established);
  });

  it('is renamed as often as the law says, and keeps its code and place', () => {
    const state = given(established).when(commands.rename).thenEvents(renamed);
    expect(state).toMatchObject({ id: 'XUAN_LA', name: 'Phường Xuân La', path: established.path, status: 'ACTIVE' });
    const again = { ...commands.rename, name: 'Xuân La' };
    given(established, renamed)
      .when(again)
      .thenEvents({ ...renamed, name: 'Xuân La' });
  });

  it('is abolished once, on a day that it then shows', () => {
    expect(given(established).when(commands.abolish).thenEvents(abolished)).toMatchObject({ status: 'ABOLISHED', validTo: '2025-07-01' });
  });

  it('has its name without the spaces around it', () => {
    given()
      .when(establish({ name: '  Xuân La ' }))
      .thenEvents(established);
  });

  it.each(acts)('that is abolished refuses to $type, and says that nothing is allowed', (command) => {
    const refused = given(...historyTo.ABOLISHED)
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: 'ABOLISHED', command: command.type, allowed: [] } } });
  });

  it('that never was cannot have an event but its establishment', () => {
    expect(() => unitAggregate.lifecycle.evolve(null, abolished)).toThrow('before UnitEstablished');
  });
});

const parents = [null, city, district, ward, standing('TDP_5', 'RESIDENTIAL_GROUP', ward.path, '2000-01-01')];
const pairs = unitLevels.flatMap((level) => parents.map((parent) => ({ level, parent, above: parent?.level ?? 'nothing' })));
const stands = ({ level, parent }: (typeof pairs)[number]) =>
  parent === null ? parentLevels[level].length === 0 : parentLevels[level].includes(parent.level);

describe('every level under every other', () => {
  it('is a table with one root', () => {
    expect(pairs.filter(stands).map(({ level, above }) => `${level} under ${above}`)).toEqual([
      'CITY under nothing',
      'DISTRICT under CITY',
      'WARD under CITY',
      'WARD under DISTRICT',
      'RESIDENTIAL_GROUP under WARD',
    ]);
  });

  it.each(pairs.filter(stands))('a $level stands under $above', ({ level, parent }) => {
    const { decision } = given().when(establish({ level, parent, code: 'NEW_UNIT' }));
    expect(decision).toMatchObject({ ok: true, events: [{ path: [...(parent?.path ?? []), 'NEW_UNIT'], parentCode: parent?.id ?? null }] });
  });

  it.each(pairs.filter((pair) => !stands(pair)))('a $level does not stand under $above', ({ level, parent }) => {
    const refused = given()
      .when(establish({ level, parent }))
      .thenRefused(parent ? 'WRONG_PARENT_LEVEL' : 'PARENT_NEEDED');
    expect(refused).toMatchObject({ refusal: { path: ['parentCode'] } });
  });
});

/** Code, the history, the command, the field at fault. */
const refusals: readonly (readonly [keyof typeof unitRefusals, Unit['status'] | null, UnitCommand, string?])[] = [
  ['NOT_FOUND', null, commands.rename],
  ['NOT_FOUND', null, commands.abolish],
  ['ALREADY_EXISTS', 'ACTIVE', commands.establish, 'code'],
  ['ALREADY_EXISTS', 'ABOLISHED', commands.establish, 'code'],
  ['ILLEGAL_TRANSITION', 'ABOLISHED', commands.abolish],
  ['BAD_CODE', null, establish({ code: 'xuan-la' }), 'code'],
  ['BAD_CODE', null, establish({ code: 'X' }), 'code'],
  ['BAD_CODE', null, establish({ code: `X${'A'.repeat(40)}` }), 'code'],
  ['BAD_CODE', null, establish({ code: '5_TO' }), 'code'],
  ['EMPTY_NAME', null, establish({ name: '  ' }), 'name'],
  ['EMPTY_NAME', 'ACTIVE', { ...commands.rename, name: '' }, 'name'],
  ['NAME_UNCHANGED', 'ACTIVE', { ...commands.rename, name: ' Xuân La ' }, 'name'],
  ['PARENT_NEEDED', null, establish({ parent: null }), 'parentCode'],
  ['WRONG_PARENT_LEVEL', null, establish({ parent: ward }), 'parentCode'],
  ['PARENT_ABOLISHED', null, establish({ parent: { ...district, status: 'ABOLISHED' } }), 'parentCode'],
  ['DATE_OUT_OF_ORDER', null, establish({ on: '1995-10-27' }), 'on'],
  ...acts.map((command) => ['DATE_OUT_OF_ORDER', 'ACTIVE', { ...command, on: '1995-12-31' }, 'on'] as const),
  ['PARENT_UNCHANGED', 'ACTIVE', { ...commands.move, parent: district }, 'parentCode'],
  ['WRONG_PARENT_LEVEL', 'ACTIVE', { ...commands.move, parent: neighbour }, 'parentCode'],
  ['PARENT_ABOLISHED', 'ACTIVE', { ...commands.move, parent: { ...commands.move.parent, status: 'ABOLISHED' } }, 'parentCode'],
  ['CYCLE', 'ACTIVE', { ...commands.move, parent: standing('TDP_5', 'DISTRICT', ward.path, '2000-01-01') }, 'parentCode'],
  ['CYCLE', 'ACTIVE', { ...commands.retier, parent: standing('TDP_5', 'CITY', ward.path, '2000-01-01') }, 'parentCode'],
  ['LEVEL_UNCHANGED', 'ACTIVE', { ...commands.retier, level: 'WARD' }, 'level'],
  ['PARENT_NEEDED', 'ACTIVE', { ...commands.retier, parent: null }, 'parentCode'],
  ['INTO_ITSELF', 'ACTIVE', { ...commands.merge, into: ward }, 'intoCode'],
  ['OTHER_LEVEL', 'ACTIVE', { ...commands.merge, into: district }, 'intoCode'],
  ['OTHER_ABOLISHED', 'ACTIVE', { ...commands.merge, into: { ...neighbour, status: 'ABOLISHED' } }, 'intoCode'],
  ['DATE_OUT_OF_ORDER', 'ACTIVE', { ...commands.merge, into: { ...neighbour, validFrom: '2026-01-01' } }, 'on'],
  ['TOO_FEW_PARTS', 'ACTIVE', { ...commands.split, successorCodes: ['XUAN_LA_1', 'XUAN_LA_1'] }, 'parts'],
  ['TOO_FEW_PARTS', 'ACTIVE', { ...commands.cede, successorCodes: [] }, 'parts'],
];

/** Told where an act is planned, which sees the units around. */
const toldByTheAct = ['UNKNOWN_PARENT', 'UNKNOWN_UNIT', 'CHILDREN_REMAIN'];

describe('a refusal of a unit', () => {
  it.each(refusals.map(([code, status, command, field]) => ({ code, status, command, field })))(
    'is $code, where it is $status',
    ({ code, status, command, field }) => {
      const refused = given(...(status ? historyTo[status] : []))
        .when(command)
        .thenRefused(code);
      if (field) expect(refused).toMatchObject({ refusal: { path: [field] } });
    },
  );

  it('is in the catalogue because something leads to it', () => {
    expect(new Set([...refusals.map(([code]) => code), ...toldByTheAct])).toEqual(new Set(Object.keys(unitRefusals)));
  });
});

describe('the contract of a unit', () => {
  it('knows every event of the domain, and only those', () => {
    expect(Object.values(happened).map(({ type }) => type)).toEqual(Object.keys(administrativeUnit.events));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(administrativeUnit.events[type]?.parse(change)).toEqual(change);
  });

  it.each(unitStatuses)('takes the view of a unit that is %s, whole', (status) => {
    const view = unitAggregate.view(given(...historyTo[status]).state as Unit);
    expect(administrativeUnit.view.parse(view)).toEqual(view);
    expect(view.status).toBe(status);
  });
});
