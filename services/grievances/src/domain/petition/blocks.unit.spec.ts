import { describe, expect, it } from 'vitest';
import { petitionBlocks } from './blocks.ts';
import { petitionLifecycle } from './lifecycle.ts';
import { classified, received, today } from './petition-samples.ts';
import type { Petition, PetitionEvent } from './types.ts';

function blocked(command: string, ...events: readonly PetitionEvent[]): string | undefined {
  const state = events.reduce<Petition | null>(petitionLifecycle.evolve, null);
  if (!state) throw new Error('no petition');
  return petitionBlocks(state, today, command)?.code;
}

describe('what of a petition stands in the way', () => {
  it.each([
    ['transfer', 'DISPOSITION_NOT_FOR_KIND'],
    ['guide', 'COMPETENT_HERE'],
    ['returnToSender', 'COMPETENT_HERE'],
    ['urge', 'COMPETENT_HERE'],
    ['link', undefined],
  ] as const)('of «%s», of a complaint that is to be resolved here: %s', (command, code) => {
    expect(blocked(command, received(), classified())).toBe(code);
  });

  it.each([
    ['guide', undefined],
    ['urge', undefined],
    ['returnToSender', 'NOT_FORWARDED'],
    ['link', 'NOT_COMPETENT_HERE'],
  ] as const)('of «%s», of a complaint that is another’s: %s', (command, code) => {
    expect(blocked(command, received(), classified({ competent: false }))).toBe(code);
  });

  it('of all of them, of one that cannot be handled, is that', () => {
    const ineligible = classified({ eligibility: 'INELIGIBLE', ineligibilityReason: 'NO_SIGNATURE' });
    for (const command of ['guide', 'urge', 'returnToSender', 'link'])
      expect(blocked(command, received(), ineligible)).toBe('NOT_ELIGIBLE');
  });

  it('is nothing where only the input can tell', () => {
    expect(blocked('fileAway', received(), classified())).toBeUndefined();
  });
});
