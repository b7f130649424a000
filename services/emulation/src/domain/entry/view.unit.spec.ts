import { emulationEntry, entryStatuses } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { happened, historyTo } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';
import type { Entry } from './types.ts';
import { entryView } from './view.ts';

const { given } = specification(entryLifecycle);
const viewIn = (status: (typeof entryStatuses)[number]) => entryView(given(...historyTo[status]).state as Entry);

describe('the contract of an entry', () => {
  it('knows every event of the domain, and only those', () => {
    const told = new Set<string>(Object.values(happened).map(({ type }) => type));
    expect(told).toEqual(new Set(Object.keys(emulationEntry.events)));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(emulationEntry.events[type]?.parse(change)).toEqual(change);
  });

  it.each(entryStatuses)('takes the view of an entry that is %s, whole', (status) => {
    const view = viewIn(status);
    expect(emulationEntry.view.parse(view)).toEqual(view);
    expect(view.status).toBe(status);
  });

  it('shows the level of registration and the level of recognition apart', () => {
    expect(viewIn('INSPECTED')).toMatchObject({ registeredLevel: 'GRASSROOTS', recognisedLevel: null });
    expect(viewIn('REPLICATED')).toMatchObject({ registrantId: 'womens-branch-5', recognisedLevel: 'GRASSROOTS', replicationCount: 1 });
  });
});
