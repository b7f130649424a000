import { refuse } from '@danvan/aggregate-store/decision';
import { type Dated, dateOutOfOrder } from '../dates.ts';
import { mayFind, stancesAfterVisit } from './stances.ts';
import type { CampaignFacts, Household, Visit } from './types.ts';

/** Without spaces and accents a Vietnamese name or address does not fit in: a guard against the commonest slip, not a proof. */
const opaqueCode = /^[A-Za-z0-9_-]{1,40}$/;
/** More would be a mistake, and would let one document grow without end. */
export const mostVisits = 500;

// The refused code is not repeated: it may be a person's name.
export const unfitCode = (code: string) => (opaqueCode.test(code) ? undefined : refuse('HOUSEHOLD_CODE_NOT_OPAQUE', {}, ['code']));

/** The list of households is open until the campaign is completed. */
export const listClosed = ({ status }: CampaignFacts) =>
  status === 'COMPLETED' || status === 'CLOSED' ? refuse('HOUSEHOLD_LIST_CLOSED', { status }) : undefined;

export const nobodyGoesOut = ({ status }: CampaignFacts) =>
  status === 'ACTIVE' ? undefined : refuse('CAMPAIGN_NOT_ACTIVE', { status }, ['householdId']);

/** Only this household's visits are in order of days: the notes of another door may be entered a week later. */
export function visitOutOfOrder(household: Household, campaign: CampaignFacts, dated: Dated) {
  return dateOutOfOrder(dated, [campaign.statusSince, household.listedOn, household.lastVisitOn ?? ''].toSorted().at(-1) ?? null);
}

export const tooManyVisits = ({ visitCount }: Household) =>
  visitCount >= mostVisits ? refuse('TOO_MANY_VISITS', { most: mostVisits }) : undefined;

export function unreachableStance({ stance: from }: Household, { stance: to }: Visit) {
  if (mayFind(from, to)) return undefined;
  return refuse('STANCE_NOT_REACHABLE', { from, to, allowed: stancesAfterVisit[from] }, ['stance']);
}
