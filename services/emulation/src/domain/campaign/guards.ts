import { refuse } from '@danvan/aggregate-store/decision';
import type { HouseholdTally, NewCampaign } from './types.ts';

/** Codes are compared letter by letter with those of the grievance cases: no spaces, no accents. */
const code = /^[A-Za-z0-9._-]{1,60}$/;

export function unfitToPlan({ projectName, projectCode }: NewCampaign) {
  if (projectName.trim() === '') return refuse('PROJECT_NAME_MISSING', {}, ['projectName']);
  if (!code.test(projectCode)) return refuse('PROJECT_CODE_UNFIT', {}, ['projectCode']);
  return undefined;
}

export const withoutHouseholds = ({ affected }: HouseholdTally) => (affected === 0 ? refuse('NO_HOUSEHOLDS') : undefined);

export const unfinished = ({ affected, handedOver }: HouseholdTally) =>
  handedOver < affected ? refuse('NOT_ALL_HANDED_OVER', { remaining: affected - handedOver, affected }) : undefined;
