import { project } from '@danvan/aggregate-store';
import { consensusCampaign } from '@danvan/contracts';
import type { Stores } from '../persistence/stores.ts';

/** Keeps the copy of consensus campaigns up to date: which campaign is for which project. */
export const campaignCopy = ({ campaigns, marks }: Pick<Stores, 'campaigns' | 'marks'>) =>
  project(consensusCampaign, {
    group: 'grievances.campaign-copy.v1',
    into: campaigns,
    marks,
    row: ({ id, projectCode, unitCode, status }) => ({ _id: id, projectCode, unitCode, status }),
  });
