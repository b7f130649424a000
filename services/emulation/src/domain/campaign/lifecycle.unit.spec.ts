import { allowedCommands } from '@danvan/aggregate-store/decision';
import { householdStances } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensusRate } from './consensus.ts';
import { canal, commands } from './examples.ts';
import { campaignLifecycle } from './lifecycle.ts';
import { campaignTransitions } from './transitions.ts';
import type { Campaign, CampaignCommand, CampaignEvent } from './types.ts';

const { plan, recordVisit } = commands;
const household = fc.constantFrom(...canal.householdIds);
const aVisit = fc
  .tuple(household, fc.constantFrom(...householdStances))
  .map(([householdId, stance]): CampaignCommand => ({ ...recordVisit, visit: { ...recordVisit.visit, householdId, stance } }));
const anyCommand: fc.Arbitrary<CampaignCommand> = fc.oneof({ weight: 4, arbitrary: aVisit }, fc.constantFrom(...Object.values(commands)));
const theWayHome = canal.householdIds.flatMap((householdId) =>
  (['AGREED', 'SIGNED', 'HANDED_OVER'] as const).map(
    (stance): CampaignCommand => ({ ...recordVisit, visit: { ...recordVisit.visit, householdId, stance } }),
  ),
);
/** Planned, then anything, then all that leads to the end, then anything again: so that the end is reached often. */
const life = fc
  .tuple(fc.array(anyCommand, { maxLength: 40 }), fc.array(anyCommand, { maxLength: 10 }))
  .map(([noise, after]): CampaignCommand[] => [
    plan,
    ...noise,
    commands.activate,
    commands.resume,
    ...theWayHome,
    commands.complete,
    commands.close,
    ...after,
  ]);

function live(attempts: readonly CampaignCommand[]) {
  let state: Campaign | null = null;
  const steps: { before: Campaign | null; event: CampaignEvent; after: Campaign }[] = [];
  for (const command of attempts) {
    const decision = campaignLifecycle.decide(state, command);
    for (const event of decision.ok ? decision.events : []) {
      const after: Campaign = campaignLifecycle.evolve(state, event);
      steps.push({ before: state, event, after });
      state = after;
    }
  }
  return { state, steps };
}

describe('whatever is asked of a campaign, in whatever order', () => {
  it('leaves no terminal state by any event, and is closed in the end', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        const { state, steps } = live(attempts);
        for (const { before } of steps) {
          expect(before === null || allowedCommands(campaignTransitions, before.status).length > 0).toBe(true);
        }
        expect(state?.status).toBe('CLOSED');
      }),
    );
  });

  it('has a state after every accepted history, with every household in it and a rate within 0 and 1', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { after } of live(attempts).steps) {
          expect(after.households.map(({ id }) => id)).toEqual(canal.householdIds);
          const { rate } = consensusRate(after.households.map(({ stance }) => stance));
          expect(rate !== null && rate >= 0 && rate <= 1).toBe(true);
        }
      }),
    );
  });

  it('changes a household’s stance by a visit to it and by nothing else, and never after it handed over', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before, event, after } of live(attempts).steps) {
          const changed = after.households.filter((now, index) => before && now.stance !== before.households[index]?.stance);
          expect(changed.map(({ id }) => id)).toEqual(changed.length > 0 && event.type === 'HouseholdVisited' ? [event.householdId] : []);
          for (const { id } of changed) expect(before?.households.find((was) => was.id === id)?.stance).not.toBe('HANDED_OVER');
        }
      }),
    );
  });

  it('does not happen to a campaign that was never planned', () => {
    expect(() => campaignLifecycle.evolve(null, { type: 'CampaignClosed', on: '2022-01-01' })).toThrow('before CampaignPlanned');
  });
});
