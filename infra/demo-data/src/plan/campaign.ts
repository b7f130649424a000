import type { ConcernCategory, HouseholdStance, VisitCommitment } from '@danvan/contracts';
import { type Chain, type Command, type Input, idOf, type Mutation, type Stage } from './command.ts';
import { daysAfter } from './dates.ts';
import { facts, wards } from './facts.ts';
import { organizations } from './organizations.ts';
import type { Chance } from './random.ts';

/** How many households stood in the way is not told: a synthetic number of synthetic codes. */
const householdCount = 120;
/** So many in one command. */
const atOnce = 60;
const campaign = 'campaign/thuy-khue';
/** The project’s code is ours: the article gives none. */
export const projectCode = 'MUONG-THUY-KHUE';

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

function visitsTo(householdCode: string, random: Chance): Chain {
  return rounds.map(({ month, finds, worried }, round) => {
    const concern: ConcernCategory = worried ? random.pick<ConcernCategory>(concerns) : 'NONE';
    const on = daysAfter(`${facts.year}-${String(month).padStart(2, '0')}-01`, random.between(0, 45));
    return step(`${householdCode}/visit-${round + 1}`, 'recordHouseholdVisit', on, { householdCode, concern, ...random.pick(finds) });
  });
}

const step = (name: string, mutation: Mutation, on: string, input: Input = {}): Command => ({
  name: `${campaign}/${name}`,
  mutation,
  input: { campaignId: idOf(campaign), on, ...input },
});

const codes = Array.from({ length: householdCount }, (_, at) => `HO-${String(at + 1).padStart(3, '0')}`);

function listing(): Chain {
  const pages = Array.from({ length: Math.ceil(codes.length / atOnce) }, (_, page) => codes.slice(page * atOnce, (page + 1) * atOnce));
  return pages.map((page, at) =>
    step(`list-${at + 1}`, 'listHouseholds', `${facts.year}-01-12`, {
      households: page.map((code) => ({ code })),
      provenance: 'SYNTHETIC',
    }),
  );
}

/** The plan, the list of households and the setting out: before the first door. */
export function campaignBeginning(): Chain {
  const [, { ward: wardName, team: teamTitle, title: projectName }] = facts.cases;
  const unitCode = wards.find(({ name }) => name === wardName)?.code ?? '';
  const team = organizations.find((organization) => organization.unitCode === unitCode && organization.title.startsWith(teamTitle));
  const facts2022 = {
    projectName,
    projectCode,
    unitCode,
    teamId: idOf(team?.name ?? ''),
    provenance: 'ARTICLE',
    on: `${facts.year}-01-10`,
  };
  return [
    { name: campaign, mutation: 'planConsensusCampaign', input: facts2022 },
    ...listing(),
    step('activate', 'activateConsensusCampaign', `${facts.year}-01-20`),
  ];
}

/** Door by door, each household on its own way; and when all have handed over, the end. */
export function campaignStages(random: Chance): Stage[] {
  return [
    { title: 'Visits to households', chains: codes.map((code) => visitsTo(code, random)) },
    { title: 'The campaign’s end', chains: [[step('complete', 'completeConsensusCampaign', `${facts.year}-12-15`)]] },
  ];
}
