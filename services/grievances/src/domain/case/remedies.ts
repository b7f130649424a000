import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { Finding, Remedy } from '@danvan/contracts';
import type { CaseDecision } from './deadlines.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';

type RecordEnforcement = Extract<GrievanceCaseCommand, { type: 'recordEnforcement' }>;

export const remedyFields = [
  'stateMoney',
  'stateLand',
  'organizationMoney',
  'organizationLand',
  'individualMoney',
  'individualLand',
  'organizationsRestored',
  'individualsRestored',
  'personsDisciplined',
  'officialsDisciplined',
  'crimeCases',
  'crimePersons',
  'crimeOfficials',
] as const satisfies readonly (keyof Remedy)[];

export const nothingDone = Object.fromEntries(remedyFields.map((field) => [field, 0])) as Remedy;

/** Amounts are not negative, officials are among the persons, and what was found wrong has nothing to recommend. */
export function unfitRecommendation({ finding, recommended }: { readonly finding: Finding; readonly recommended: Remedy | null }) {
  if (recommended === null) return undefined;
  if (finding === 'WRONG') return refuse('NOTHING_TO_RECOMMEND', {}, ['recommended']);
  return unfitRemedy(recommended, 'recommended');
}

/** All that has been done by now: never more than was recommended. */
export function recordEnforcement({ recommended }: GrievanceCase, { enforced, on }: RecordEnforcement): CaseDecision {
  if (recommended === null) return refuse('NOTHING_RECOMMENDED', {}, ['enforced']);
  const beyond = remedyFields.filter((field) => enforced[field] > recommended[field]);
  if (beyond.length > 0) return refuse('ENFORCED_BEYOND', { fields: beyond }, ['enforced']);
  return unfitRemedy(enforced, 'enforced') ?? accept({ type: 'EnforcementRecorded', enforced, on });
}

function unfitRemedy(remedy: Remedy, path: string) {
  const negative = remedyFields.filter((field) => !(remedy[field] >= 0));
  if (negative.length > 0) return refuse('REMEDY_NEGATIVE', { fields: negative }, [path]);
  const { officialsDisciplined, personsDisciplined, crimeOfficials, crimePersons } = remedy;
  return officialsDisciplined > personsDisciplined || crimeOfficials > crimePersons
    ? refuse('OFFICIALS_AMONG_PERSONS', {}, [path])
    : undefined;
}
