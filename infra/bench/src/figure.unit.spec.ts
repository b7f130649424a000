import { describe, expect, it } from 'vitest';
import { type Figure, figureLine, isMet, ratio } from './figure.ts';

const start: Figure = { name: 'warm start', value: 10, unit: 's', target: { kind: 'at most', value: 20 } };

describe('a figure', () => {
  it('meets a target that it reaches exactly', () => {
    expect(isMet({ ...start, value: 20 })).toBe(true);
    expect(isMet({ ...start, target: { kind: 'at least', value: 10 } })).toBe(true);
  });

  it('misses a target that it passes', () => {
    expect(isMet({ ...start, value: 20.1 })).toBe(false);
    expect(isMet({ ...start, target: { kind: 'at least', value: 11 } })).toBe(false);
  });

  it('misses its target when nothing could be measured', () => {
    expect(isMet({ ...start, value: Number.NaN })).toBe(false);
  });

  it('is told beside its target and as a ratio to it', () => {
    expect(ratio(start)).toBe(0.5);
    expect(figureLine(start)).toBe('✓ warm start: 10 s (at most 20; ratio 0.50)');
  });

  it('is only told where it has no target', () => {
    expect(figureLine({ ...start, value: 12.34, target: null })).toBe('  warm start: 12.3 s');
  });
});
