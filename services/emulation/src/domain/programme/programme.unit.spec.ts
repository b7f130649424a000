import { emulationProgramme } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { coversYear } from './covers-year.ts';
import { closed, criteriaDefined, launched, movement } from './examples.ts';
import { programmeLifecycle } from './lifecycle.ts';
import type { NewProgramme, Programme } from './types.ts';
import { programmeView } from './view.ts';

const { given } = specification(programmeLifecycle);
const today = '2026-11-24';
const launch = (changes: Partial<NewProgramme> = {}) => ({ type: 'launch', programme: { ...movement, ...changes } }) as const;
const close = (on: string) => ({ type: 'close', on, today }) as const;

describe('a programme', () => {
  it('is launched with all that is known of it', () => {
    given().when(launch()).thenEvents(launched);
  });

  it('is closed once, and nothing happens to it afterwards', () => {
    given(launched).when(close('2022-12-31')).thenEvents(closed);
    for (const command of [launch(), close('2023-01-01')]) {
      const refused = given(launched, closed).when(command).thenRefused('ILLEGAL_TRANSITION');
      expect(refused).toMatchObject({ refusal: { details: { from: 'CLOSED', command: command.type, allowed: [] } } });
    }
  });

  it('is not launched twice', () => {
    const refused = given(launched).when(launch()).thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: 'ACTIVE', allowed: ['defineCriteria', 'close'] } } });
  });

  it('cannot be closed where there is none', () => {
    given().when(close('2022-12-31')).thenRefused('NOT_FOUND');
  });

  it.each([
    ['has a name', { name: '  ' }, 'NAME_MISSING', 'name'],
    ['does not end before it begins', { to: '2008-12-31' }, 'PERIOD_REVERSED', 'to'],
    ['names its year when it is a year theme', { kind: 'YEAR_THEME' }, 'YEAR_MISSING', 'year'],
    ['has its year within its period', { year: 2008 }, 'YEAR_OUTSIDE_PERIOD', 'year'],
  ] as const)('%s', (_, changes, code, field) => {
    const refused = given().when(launch(changes)).thenRefused(code);
    expect(refused).toMatchObject({ refusal: { path: [field] } });
  });

  it('closes neither before it began nor in the future', () => {
    given(launched).when(close('2008-12-31')).thenRefused('DATE_BEFORE_PREVIOUS');
    given(launched).when(close('2026-11-25')).thenRefused('DATE_IN_FUTURE');
  });

  it('shows and tells what the contract promises', () => {
    for (const event of [launched, criteriaDefined, closed]) {
      const { type, ...change } = event;
      expect(emulationProgramme.events[type]?.parse(change)).toEqual(change);
    }
    for (const history of [[launched], [launched, criteriaDefined], [launched, closed]]) {
      const view = programmeView(given(...history).state as Programme);
      expect(emulationProgramme.view.parse(view)).toEqual(view);
    }
  });

  it('covers every year between its first and its last day, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.nat(20), fc.integer({ min: 1980, max: 2120 }), (first, length, year) => {
        const period = { from: `${first}-12-31`, to: `${first + length}-01-01` };
        expect(coversYear(period, year)).toBe(first <= year && year <= first + length);
      }),
    );
  });
});
