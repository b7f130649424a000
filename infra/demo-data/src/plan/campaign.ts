import type { ConcernCategory, HouseholdStance, VisitCommitment } from '@danvan/contracts';
import { type Chain, type Command, type Input, idOf, type Mutation } from './command.ts';
import { daysAfter } from './dates.ts';
import { facts, wards } from './facts.ts';
import { organizations } from './organizations.ts';
import type { Chance } from './random.ts';

/** How many households stood in the way is not told: a synthetic number of synthetic codes. */
const householdCount = 18;
const campaign = 'campaign/thuy-khue';

type Finding = { readonly stance: HouseholdStance; readonly commitment: VisitCommitment };
type Round = { readonly month: number; readonly finds: readonly Finding[]; readonly worried: boolean };

const found = (stance: HouseholdStance, commitment: VisitCommitment): Finding => ({ stance, commitment });

/** From not agreeing to handing over, as the article tells it: heard first, then convinced. */
const rounds: readonly Round[] = [
  {
    month: 2,
    worried: true,
    finds: [found('OBJECTING', 'TEAM_RETURNS'), found('UNDECIDED', 'TEAM_BRINGS_DOCUMENTS'), found('VISITED', 'TEAM_RETURNS')],
  },
  {
    month: 4,
    worried: true,
    finds: [found('OBJECTING', 'AUTHORITY_MEETS_HOUSEHOLD'), found('UNDECIDED', 'HOUSEHOLD_CONSIDERS'), found('AGREED', 'HOUSEHOLD_SIGNS')],
  },
  { month: 6, worried: false, finds: [found('AGREED', 'HOUSEHOLD_SIGNS'), found('UNDECIDED', 'AUTHORITY_REVIEWS_COMPENSATION')] },
  { month: 8, worried: false, finds: [found('SIGNED', 'HOUSEHOLD_HANDS_OVER')] },
  { month: 10, worried: false, finds: [found('HANDED_OVER', 'NONE')] },
];
const concerns = ['COMPENSATION_PRICE', 'RESETTLEMENT', 'LAND_PAPERS', 'LIVELIHOOD', 'PROJECT_BOUNDARY', 'CONSTRUCTION_IMPACT'] as const;

function visits(households: readonly string[], random: Chance): Command[] {
  const all = rounds.flatMap(({ month, finds, worried }, round) =>
    households.map((householdId) => {
      const concern: ConcernCategory = worried ? random.pick<ConcernCategory>(concerns) : 'NONE';
      const on = daysAfter(`${facts.year}-${String(month).padStart(2, '0')}-01`, random.between(0, 45));
      return step(`${householdId}/visit-${round + 1}`, 'recordHouseholdVisit', on, { householdId, concern, ...random.pick(finds) });
    }),
  );
  return all.toSorted((a, b) => String(a.input.on).localeCompare(String(b.input.on)));
}

const step = (name: string, mutation: Mutation, on: string, input: Input = {}): Command => ({
  name: `${campaign}/${name}`,
  mutation,
  input: { campaignId: idOf(campaign), on, ...input },
});

/** One after another, as everything happens to one campaign. */
export function campaignChain(random: Chance): Chain {
  const [, { ward: wardName, team: teamTitle, title: projectName }] = facts.cases;
  const unitCode = wards.find(({ name }) => name === wardName)?.code ?? '';
  const team = organizations.find((organization) => organization.unitCode === unitCode && organization.title.startsWith(teamTitle));
  const householdIds = Array.from({ length: householdCount }, (_, at) => `HO-${String(at + 1).padStart(3, '0')}`);
  return [
    {
      name: campaign,
      mutation: 'planConsensusCampaign',
      input: { projectName, unitCode, teamId: idOf(team?.name ?? ''), householdIds, provenance: 'ARTICLE', on: `${facts.year}-01-10` },
    },
    step('activate', 'activateConsensusCampaign', `${facts.year}-01-20`),
    ...visits(householdIds, random),
    step('complete', 'completeConsensusCampaign', `${facts.year}-12-15`),
  ];
}
