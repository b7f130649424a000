import { allowedCommands } from '@danvan/aggregate-store/decision';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from './examples.ts';
import { campaignLifecycle } from './lifecycle.ts';
import { campaignTransitions } from './transitions.ts';
import type { Campaign, CampaignCommand } from './types.ts';

const anyCommand: fc.Arbitrary<CampaignCommand> = fc.constantFrom(...Object.values(commands));
/** Planned, then anything, then all that leads to the end, then anything again: so that the end is reached often. */
const life = fc
  .tuple(fc.array(anyCommand, { maxLength: 20 }), fc.array(anyCommand, { maxLength: 5 }))
  .map(([noise, after]): CampaignCommand[] => [
    commands.plan,
    ...noise,
    commands.activate,
    commands.resume,
    commands.complete,
    commands.close,
    ...after,
  ]);

function live(attempts: readonly CampaignCommand[]) {
  let state: Campaign | null = null;
  const steps: { before: Campaign | null; after: Campaign }[] = [];
  for (const command of attempts) {
    const decision = campaignLifecycle.decide(state, command);
    if (!decision.ok) continue;
    for (const event of decision.events) {
      const after: Campaign = campaignLifecycle.evolve(state, event);
      steps.push({ before: state, after });
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

  it('keeps its project, its unit and its team', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before, after } of live(attempts).steps) {
          if (before === null) continue;
          const { status: _, statusSince: __, completedOn: ___, ...kept } = before;
          expect(after).toMatchObject(kept);
        }
      }),
    );
  });

  it('does not happen to a campaign that was never planned', () => {
    expect(() => campaignLifecycle.evolve(null, { type: 'CampaignClosed', on: '2022-01-01' })).toThrow('before CampaignPlanned');
  });
});
