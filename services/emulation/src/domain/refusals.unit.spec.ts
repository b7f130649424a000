import { fillText } from '@danvan/aggregate-store/decision';
import { describe, expect, it } from 'vitest';
import { campaignRefusals } from './campaign/refusals.ts';
import { entryRefusals } from './entry/refusals.ts';
import { evidenceRefusals } from './evidence/refusals.ts';
import { householdRefusals } from './household/refusals.ts';
import { jointProgrammeRefusals } from './joint-programme/refusals.ts';
import { programmeRefusals } from './programme/refusals.ts';
import { rolloutRefusals } from './rollout/refusals.ts';
import { targetRefusals } from './rollout-target/refusals.ts';

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
const all = [
  programmeRefusals,
  entryRefusals,
  campaignRefusals,
  householdRefusals,
  rolloutRefusals,
  targetRefusals,
  jointProgrammeRefusals,
  evidenceRefusals,
].flatMap((catalogue) => Object.entries(catalogue).map(([code, text]) => ({ code, ...text })));

describe('a refusal', () => {
  it.each(all)('$code says the same in both languages', ({ en, vi }) => {
    expect(vi).not.toBe(en);
    expect(holes(vi)).toEqual(holes(en));
  });

  it('names the state and what is allowed there, in words', () => {
    const text = fillText(entryRefusals.ILLEGAL_TRANSITION.vi, { command: 'recognise', from: 'DRAFT', allowed: ['register'] });
    expect(text).toBe('Không thể thực hiện «recognise» ở trạng thái DRAFT; được phép: register.');
  });
});
