import type { HouseholdStance } from '@danvan/contracts';
import { householdAggregate } from '../src/domain/household/household-aggregate.ts';
import { householdLifecycle } from '../src/domain/household/lifecycle.ts';
import type { Household, HouseholdCommand } from '../src/domain/household/types.ts';
import { householdIdOf } from '../src/persistence/household-id.ts';
import type { Stores } from '../src/persistence/stores.ts';

const today = '2026-11-24';
const campaign = { status: 'ACTIVE', statusSince: '2022-01-10', plannedOn: '2022-01-05' } as const;
const way: readonly HouseholdStance[] = ['OBJECTING', 'UNDECIDED', 'AGREED', 'SIGNED', 'HANDED_OVER'];
const units = ['BUOI', 'THUY_KHUE', 'YEN_PHU'] as const;
const dayOf = (number: number) => new Date(Date.UTC(2022, 0, 10 + number)).toISOString().slice(0, 10);

/** One household with its visits, as the lifecycle makes it: the commands are those of the domain, only the writing is not. */
function household(campaignId: string, at: number): Household {
  const unitCode = units[at % units.length] ?? 'BUOI';
  const code = `H-${at}`;
  const facts = {
    projectCode: 'P-1',
    unitCode,
    unitPath: ['HA_NOI', 'TAY_HO', unitCode],
    teamId: `team-${at % 2}`,
    provenance: 'SYNTHETIC',
  } as const;
  const commands: HouseholdCommand[] = [
    {
      type: 'list',
      household: { id: householdIdOf(campaignId, code), campaignId, code, ...facts, unitPath: [...facts.unitPath] },
      campaign,
      on: '2022-01-06',
      today,
    },
    ...way.slice(0, at % (way.length + 1)).map((stance, step): HouseholdCommand => {
      const visit = {
        visitId: `${code}/${step}`,
        teamId: facts.teamId,
        concern: at % 3 === 0 ? 'LAND_PAPERS' : 'NONE',
        commitment: 'NONE',
        stance,
      } as const;
      return { type: 'recordVisit', visit, campaign, on: dayOf(step * 60 + (at % 60)), today };
    }),
  ];
  let state: Household | null = null;
  for (const command of commands) {
    const decision = householdLifecycle.decide(state, command);
    if (!decision.ok) throw new Error(decision.refusal.code);
    state = decision.events.reduce<Household | null>(householdLifecycle.evolve, state);
  }
  if (state === null) throw new Error('a household is listed first');
  return state;
}

/** Households of a campaign on 0 to 5 steps of the way to the handover, over three units, two teams and three hundred days. */
export async function manyHouseholds({ households }: Pick<Stores, 'households'>, campaignId: string, count: number): Promise<Household[]> {
  const all = Array.from({ length: count }, (_, at) => household(campaignId, at));
  const documents = all.map(({ id, ...state }) => ({
    _id: id,
    ...state,
    derived: householdAggregate.derived({ id, ...state }),
    version: state.course.length,
    outbox: [],
    relayToken: 0,
    keys: [],
  }));
  for (let at = 0; at < documents.length; at += 1_000)
    await households.model.collection.insertMany(documents.slice(at, at + 1_000) as never);
  return all;
}
