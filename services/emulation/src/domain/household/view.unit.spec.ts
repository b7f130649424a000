import { household, householdStances } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { happened, historyTo, house } from './examples.ts';
import { householdLifecycle } from './lifecycle.ts';
import type { Household } from './types.ts';
import { householdView } from './view.ts';

const { given } = specification(householdLifecycle);

describe('the contract of a household', () => {
  it('knows every event of the domain, and only those', () => {
    expect(new Set<string>(Object.values(happened).map(({ type }) => type))).toEqual(new Set(Object.keys(household.events)));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(household.events[type]?.parse(change)).toEqual(change);
  });

  it.each(householdStances)('takes the view of a household that is %s, whole, and without its code', (stance) => {
    const view = householdView(given(...historyTo[stance]).state as Household);
    expect(household.view.parse(view)).toEqual(view);
    expect(view.stance).toBe(stance);
    expect(JSON.stringify(view)).not.toContain(house.code);
  });

  it('has no place for a name, an address or a word of theirs', () => {
    const fields = Object.keys(householdView(given(...historyTo.HANDED_OVER).state as Household));
    expect(fields.toSorted()).toEqual(
      [
        ...['id', 'campaignId', 'projectCode', 'unitCode', 'unitPath', 'teamId', 'provenance'],
        ...['stance', 'listedOn', 'visitCount', 'lastVisitOn', 'concern', 'signedOn', 'handedOverOn'],
      ].toSorted(),
    );
  });
});
