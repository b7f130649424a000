import { campaignStatuses, consensusCampaign } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { happened, historyTo } from './examples.ts';
import { campaignLifecycle } from './lifecycle.ts';
import type { Campaign } from './types.ts';
import { campaignView } from './view.ts';

const { given } = specification(campaignLifecycle);

describe('the contract of a campaign', () => {
  it('knows every event of the domain, and only those', () => {
    expect(new Set<string>(Object.values(happened).map(({ type }) => type))).toEqual(new Set(Object.keys(consensusCampaign.events)));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(consensusCampaign.events[type]?.parse(change)).toEqual(change);
  });

  it.each(campaignStatuses)('takes the view of a campaign that is %s, whole', (status) => {
    const view = campaignView(given(...historyTo[status]).state as Campaign);
    expect(consensusCampaign.view.parse(view)).toEqual(view);
    expect(view.status).toBe(status);
  });
});
