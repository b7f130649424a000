import { describe, expect, it } from 'vitest';
import { computeDeadline, excludeTime, extendDeadline } from './compute.ts';
import { currentLaw } from './law.ts';
import { simulateDeadline } from './simulate.ts';
import type { Deadline, DeadlineOutcome } from './types.ts';

function due(outcome: DeadlineOutcome): Deadline {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.deadline;
}

const resolution = due(computeDeadline(currentLaw, { key: 'DENUNCIATION_RESOLUTION', trigger: '2022-01-01' }));

describe('an extension (Denunciation Law Art. 30; Decree 31/2019 Art. 3)', () => {
  it('runs from the nominal end, not from the working day that it moved to', () => {
    const extended = due(extendDeadline(currentLaw, resolution, 'COMPLEX'));
    expect(resolution).toMatchObject({ nominalDue: '2022-01-31', effectiveDue: '2022-02-07' });
    expect(extended).toMatchObject({ nominalDue: '2022-03-02', effectiveDue: '2022-03-02', days: 60, extensions: 1 });
  });

  it('is given once to a complex case, twice to an especially complex one', () => {
    const once = due(extendDeadline(currentLaw, resolution, 'COMPLEX'));
    expect(extendDeadline(currentLaw, once, 'COMPLEX')).toMatchObject({ refusal: { code: 'EXTENSIONS_EXHAUSTED', details: { most: 1 } } });
    const twice = due(extendDeadline(currentLaw, once, 'ESPECIALLY_COMPLEX'));
    expect(twice).toMatchObject({ nominalDue: '2022-04-01', extensions: 2 });
    expect(extendDeadline(currentLaw, twice, 'ESPECIALLY_COMPLEX')).toMatchObject({ refusal: { code: 'EXTENSIONS_EXHAUSTED' } });
  });

  it('is not known for complaints', () => {
    expect(simulateDeadline(currentLaw, { key: 'COMPLAINT_RESOLUTION_FIRST', trigger: '2022-01-04', extensions: 1 })).toMatchObject({
      refusal: { code: 'NOT_EXTENDABLE' },
    });
  });

  it('is simulated without a case', () => {
    const simulated = due(simulateDeadline(currentLaw, { key: 'DENUNCIATION_RESOLUTION', trigger: '2022-01-01', extensions: 2 }));
    expect(simulated.nominalDue).toBe('2022-04-01');
  });
});

describe('time under suspension (Denunciation Law Art. 34)', () => {
  it('is not counted', () => {
    const moved = due(excludeTime(currentLaw, resolution, '2022-01-10', '2022-01-20'));
    expect(moved).toMatchObject({ nominalDue: '2022-02-10', effectiveDue: '2022-02-10', days: 30, excludedDays: 10 });
  });

  it('is simulated without a case', () => {
    const request = { key: 'DENUNCIATION_RESOLUTION', trigger: '2022-01-01' };
    const suspensions = [
      { from: '2022-01-10', to: '2022-01-20' },
      { from: '2022-02-01', to: '2022-02-06' },
    ];
    expect(due(simulateDeadline(currentLaw, { ...request, suspensions }))).toMatchObject({ nominalDue: '2022-02-15', excludedDays: 15 });
    for (const wrong of [
      { from: '2022-01-20', to: '2022-01-10' },
      { from: '2021-12-01', to: '2022-01-10' },
    ])
      expect(simulateDeadline(currentLaw, { ...request, suspensions: [wrong] })).toMatchObject({
        refusal: { code: 'SUSPENSION_OUT_OF_ORDER' },
      });
  });

  it('adds up over suspensions', () => {
    const once = due(excludeTime(currentLaw, resolution, '2022-01-10', '2022-01-20'));
    expect(due(excludeTime(currentLaw, once, '2022-02-01', '2022-02-06'))).toMatchObject({ nominalDue: '2022-02-15', excludedDays: 15 });
  });
});
