import { lifeStatuses, organization } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { acts, commands, district, happened, historyTo, otherBloc, otherCommittee, partyCommittee, standing } from './examples.ts';
import { organizationAggregate } from './organization-aggregate.ts';
import { organizationRefusals } from './refusals.ts';
import type { Organization, OrganizationCommand } from './types.ts';

const { given } = specification(organizationAggregate.lifecycle);
const { registered, renamed, dissolved } = happened;
const register = (changes: Partial<Extract<OrganizationCommand, { type: 'register' }>>) => ({ ...commands.register, ...changes });

describe('an organization', () => {
  it('is registered in its unit and under the organization above it', () => {
    given().when(commands.register).thenEvents(registered);
  });

  it('is renamed as often as need be, and keeps its place', () => {
    const state = given(registered).when(commands.rename).thenEvents(renamed);
    expect(state).toMatchObject({ name: 'Ban Dân vận Quận ủy Tây Hồ', path: registered.path, unitCode: 'TAY_HO', status: 'ACTIVE' });
    given(registered, renamed)
      .when({ ...commands.rename, name: registered.name })
      .thenEvents({ ...renamed, name: registered.name });
  });

  it('is dissolved once, on a day that it then shows', () => {
    expect(given(registered).when(commands.dissolve).thenEvents(dissolved)).toMatchObject({ status: 'DISSOLVED', validTo: '2025-07-01' });
  });

  it('has its name without the spaces around it', () => {
    given()
      .when(register({ name: `  ${registered.name} ` }))
      .thenEvents(registered);
  });

  it.each(acts)('that is dissolved refuses to $type, and says that nothing is allowed', (command) => {
    const refused = given(...historyTo.DISSOLVED)
      .when(command)
      .thenRefused('ILLEGAL_TRANSITION');
    expect(refused).toMatchObject({ refusal: { details: { from: 'DISSOLVED', command: command.type, allowed: [] } } });
  });

  it('that never was cannot have an event but its registration', () => {
    expect(() => organizationAggregate.lifecycle.evolve(null, dissolved)).toThrow('before OrganizationRegistered');
  });
});

/** Code, the history, the command, the field at fault. */
const refusals: readonly (readonly [keyof typeof organizationRefusals, Organization['status'] | null, OrganizationCommand, string?])[] = [
  ['NOT_FOUND', null, commands.rename],
  ['NOT_FOUND', null, commands.dissolve],
  ['ALREADY_EXISTS', 'ACTIVE', commands.register],
  ['ALREADY_EXISTS', 'DISSOLVED', commands.register],
  ['ILLEGAL_TRANSITION', 'DISSOLVED', commands.rename],
  ['EMPTY_NAME', null, register({ name: '  ' }), 'name'],
  ['EMPTY_NAME', 'ACTIVE', { ...commands.rename, name: '' }, 'name'],
  ['NAME_UNCHANGED', 'ACTIVE', { ...commands.rename, name: ` ${registered.name} ` }, 'name'],
  ['UNIT_ABOLISHED', null, register({ unit: { ...district, status: 'ABOLISHED' } }), 'unitCode'],
  ['PARENT_NEEDED', null, register({ parent: null }), 'parentId'],
  ['WRONG_PARENT_TYPE', null, register({ organizationType: 'ONE_STOP_DEPARTMENT' }), 'parentId'],
  ['PARENT_DISSOLVED', null, register({ parent: { ...partyCommittee, status: 'DISSOLVED' } }), 'parentId'],
  ['DATE_OUT_OF_ORDER', null, register({ on: '1995-10-27' }), 'on'],
  ...acts.map((command) => ['DATE_OUT_OF_ORDER', 'ACTIVE', { ...command, on: '1995-12-31' }, 'on'] as const),
  ['PLACE_UNCHANGED', 'ACTIVE', { ...commands.move, parent: partyCommittee }, 'parentId'],
  ['PARENT_NEEDED', 'ACTIVE', { ...commands.move, parent: null }, 'parentId'],
  ['WRONG_PARENT_TYPE', 'ACTIVE', { ...commands.move, parent: otherBloc }, 'parentId'],
  ['PARENT_DISSOLVED', 'ACTIVE', { ...commands.move, parent: { ...otherCommittee, status: 'DISSOLVED' } }, 'parentId'],
  ['UNIT_ABOLISHED', 'ACTIVE', { ...commands.move, unit: { ...district, status: 'ABOLISHED' } }, 'unitCode'],
  ['CYCLE', 'ACTIVE', { ...commands.move, parent: standing('below', 'PARTY_COMMITTEE', ['district-bloc']) }, 'parentId'],
  ['INTO_ITSELF', 'ACTIVE', { ...commands.merge, into: { ...otherBloc, id: 'district-bloc' } }, 'intoId'],
  ['OTHER_TYPE', 'ACTIVE', { ...commands.merge, into: partyCommittee }, 'intoId'],
  ['OTHER_DISSOLVED', 'ACTIVE', { ...commands.merge, into: { ...otherBloc, status: 'DISSOLVED' } }, 'intoId'],
  ['DATE_OUT_OF_ORDER', 'ACTIVE', { ...commands.merge, into: { ...otherBloc, validFrom: '2026-01-01' } }, 'on'],
];

/** Told where an act is planned, which sees the units and organizations around. */
const toldByTheAct = ['UNKNOWN_UNIT', 'UNKNOWN_PARENT', 'UNKNOWN_ORGANIZATION', 'CHILDREN_REMAIN'];

describe('a refusal of an organization', () => {
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
    expect(new Set([...refusals.map(([code]) => code), ...toldByTheAct])).toEqual(new Set(Object.keys(organizationRefusals)));
  });
});

describe('the contract of an organization', () => {
  it('knows every event of the domain, and only those', () => {
    expect(Object.values(happened).map(({ type }) => type)).toEqual(Object.keys(organization.events));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(organization.events[type]?.parse(change)).toEqual(change);
  });

  it.each(lifeStatuses)('takes the view of an organization that is %s, whole', (status) => {
    const view = organizationAggregate.view(given(...historyTo[status]).state as Organization);
    expect(organization.view.parse(view)).toEqual(view);
    expect(view.status).toBe(status);
  });
});
