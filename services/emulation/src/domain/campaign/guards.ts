import { refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { mayFind, stancesAfterVisit } from './stances.ts';
import type { Campaign, CampaignCommand, Household, NewCampaign, Visit } from './types.ts';

/** Without spaces and accents a Vietnamese name or address does not fit in: a guard against the commonest slip, not a proof. */
const opaqueCode = /^[A-Za-z0-9_-]{1,40}$/;

export function unfitToPlan({ projectName, householdIds }: NewCampaign) {
  if (projectName.trim() === '') return refuse('PROJECT_NAME_MISSING', {}, ['projectName']);
  if (householdIds.length === 0) return refuse('NO_HOUSEHOLDS', {}, ['householdIds']);
  // The refused code is not repeated: it may be a person's name.
  if (!householdIds.every((id) => opaqueCode.test(id))) return refuse('HOUSEHOLD_CODE_NOT_OPAQUE', {}, ['householdIds']);
  const seen = new Set<string>();
  for (const household of householdIds) {
    if (seen.has(household)) return refuse('HOUSEHOLD_TWICE', { household }, ['householdIds']);
    seen.add(household);
  }
  return undefined;
}

export function unfitVisit(campaign: Campaign, visit: Visit, dated: CampaignCommand) {
  const household = campaign.households.find(({ id }) => id === visit.householdId);
  if (!household) return refuse('HOUSEHOLD_UNKNOWN', { household: visit.householdId }, ['householdId']);
  // Only this household's visits are in order of days: the notes of another door may be entered a week later.
  return dateOutOfOrder(dated, latest(campaign.statusSince, household.lastVisitOn)) ?? unreachableStance(household, visit);
}

export function unfinished({ households }: Campaign) {
  const remaining = households.filter(({ stance }) => stance !== 'HANDED_OVER').length;
  return remaining > 0 ? refuse('NOT_ALL_HANDED_OVER', { remaining, affected: households.length }) : undefined;
}

/** A change of status is not before the last one, nor before the last visit. */
export function statusDateOutOfOrder(campaign: Campaign, dated: CampaignCommand) {
  return dateOutOfOrder(dated, latest(campaign.statusSince, campaign.lastVisitOn));
}

function unreachableStance({ stance: from }: Household, { stance: to }: Visit) {
  if (mayFind(from, to)) return undefined;
  return refuse('STANCE_NOT_REACHABLE', { from, to, allowed: stancesAfterVisit[from] }, ['stance']);
}

function latest(a: string, b: string | null): string {
  return b !== null && b > a ? b : a;
}
