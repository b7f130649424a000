import { describe, expect, it } from 'vitest';
import { currentLaw } from '../deadline/law.ts';
import { type CommandType, openCommand, walk } from './case-samples.ts';
import { earlierCaseFacts } from './earlier-case.ts';

const facts = (kind: 'COMPLAINT' | 'DENUNCIATION', ...path: readonly CommandType[]) =>
  earlierCaseFacts(currentLaw, walk(openCommand(kind), ...path).state);
const decided = ['accept', 'assignVerifier', 'decide'] as const;

describe('a complaint may be complained against (Complaint Law Art. 33)', () => {
  it('not before it is decided or overdue', () => {
    expect(facts('COMPLAINT')).toMatchObject({ from: null, until: null });
  });

  it('from its decision; until 30 days after the decision was received, which may not have been yet', () => {
    expect(facts('COMPLAINT', ...decided)).toMatchObject({ from: '2026-08-08', until: null });
    expect(facts('COMPLAINT', ...decided, 'send', 'recordReceipt')).toMatchObject({ from: '2026-08-08', until: '2026-09-09' });
  });

  it('from the day after its term, where it was not decided in it, and for 30 days more', () => {
    // Accepted on 6 August 2026: 30 days end on Saturday 5 September, in effect on Monday the 7th; 30 more end on 7 October.
    expect(facts('COMPLAINT', 'accept')).toMatchObject({ from: '2026-09-08', until: '2026-10-07' });
  });
});

describe('a conclusion may be denounced further (Denunciation Law Arts. 37, 38)', () => {
  it('from its day, without a term, and where it is overdue', () => {
    expect(facts('DENUNCIATION', 'accept', 'assignVerifier', 'conclude')).toMatchObject({ from: '2026-08-08', until: null });
    expect(facts('DENUNCIATION', 'accept')).toMatchObject({ from: '2026-09-08', until: null });
  });
});
