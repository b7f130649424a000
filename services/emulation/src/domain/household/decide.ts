import { accept, type Decision, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { listClosed, nobodyGoesOut, tooManyVisits, unfitCode, unreachableStance, visitOutOfOrder } from './guards.ts';
import type { HouseholdRefusal } from './refusals.ts';
import type { Household, HouseholdCommand, HouseholdEvent } from './types.ts';

type HouseholdDecision = Decision<HouseholdEvent, HouseholdRefusal>;

export function decide(state: Household | null, command: HouseholdCommand): HouseholdDecision {
  switch (command.type) {
    case 'list':
      return state === null ? list(command) : refuse('HOUSEHOLD_TWICE', { household: state.code }, ['code']);
    case 'recordVisit':
      return state === null ? refuse('HOUSEHOLD_UNKNOWN', {}, ['householdId']) : recordVisit(state, command);
  }
}

function list(command: Extract<HouseholdCommand, { type: 'list' }>): HouseholdDecision {
  const { household, campaign, on } = command;
  return (
    listClosed(campaign) ??
    unfitCode(household.code) ??
    dateOutOfOrder(command, campaign.plannedOn) ??
    accept({ type: 'HouseholdListed', ...household, on })
  );
}

/** Every change of stance is found by a visit; there is no other way to change it. */
function recordVisit(state: Household, command: Extract<HouseholdCommand, { type: 'recordVisit' }>): HouseholdDecision {
  const { visit, campaign, on } = command;
  return (
    nobodyGoesOut(campaign) ??
    visitOutOfOrder(state, campaign, command) ??
    tooManyVisits(state) ??
    unreachableStance(state, visit) ??
    accept({ type: 'HouseholdVisited', ...visit, on })
  );
}
