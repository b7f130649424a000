import { campaignStatuses, consensusCampaign } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { canal, happened, historyTo } from './examples.ts';
import { campaignLifecycle } from './lifecycle.ts';
import type { Campaign } from './types.ts';
import { campaignView } from './view.ts';

const { given } = specification(campaignLifecycle);
const viewIn = (status: (typeof campaignStatuses)[number]) => campaignView(given(...historyTo[status]).state as Campaign);

describe('the contract of a campaign', () => {
  it('knows every event of the domain, and only those', () => {
    const told = new Set<string>(Object.values(happened).map(({ type }) => type));
    expect(told).toEqual(new Set(Object.keys(consensusCampaign.events)));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(consensusCampaign.events[type]?.parse(change)).toEqual(change);
  });

  it.each(campaignStatuses)('takes the view of a campaign that is %s, whole', (status) => {
    const view = viewIn(status);
    expect(consensusCampaign.view.parse(view)).toEqual(view);
    expect(view.status).toBe(status);
  });

  it.each(campaignStatuses)('shows counts and no household when %s', (status) => {
    const view = viewIn(status);
    expect(Object.values(view.stances).reduce((sum, count) => sum + count, 0)).toBe(view.affected);
    for (const household of canal.householdIds) expect(JSON.stringify(view)).not.toContain(household);
  });

  it('shows the numerator and the denominator of the rate', () => {
    expect(viewIn('ACTIVE')).toMatchObject({ inAgreement: 0, affected: 2 });
    expect(viewIn('COMPLETED')).toMatchObject({ inAgreement: 2, affected: 2, visitCount: 8, lastVisitOn: '2022-10-20' });
  });
});
