import { covers } from '@danvan/identity';
import { callerError } from '@danvan/subgraph';
import type { StoredCampaign } from '../persistence/stores.ts';
import type { Context } from './context.ts';

const notOfTheTeam = {
  en: 'Only the campaign’s team and the leaders above it see its households.',
  vi: 'Chỉ tổ dân vận của đợt vận động và lãnh đạo cấp trên của tổ được xem thông tin hộ dân.',
};

/** The campaign's own team, and the leaders of what stands above it: nobody else learns who lives behind a door. */
export async function mayMeetHouseholds(context: Context, { teamId, unitPath }: StoredCampaign): Promise<boolean> {
  const own = await context.ownPlace();
  if (own === null) return false;
  if (own.id === teamId) return true;
  if (!context.actor.roles.includes('LEADER')) return false;
  const team = await context.loaders.organization.load(teamId);
  return covers(own, { path: team?.path ?? [], unitPath });
}

/** @throws FORBIDDEN to everybody else */
export async function assertMeetsHouseholds(context: Context, campaign: StoredCampaign): Promise<void> {
  if (!(await mayMeetHouseholds(context, campaign))) throw callerError('FORBIDDEN', notOfTheTeam);
}
