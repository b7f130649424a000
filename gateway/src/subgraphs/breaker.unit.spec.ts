import { beforeEach, describe, expect, it } from 'vitest';
import { type Breaker, type BreakerPhase, breaker } from './breaker.ts';

let time = 0;
let phases: BreakerPhase[] = [];
let subject: Breaker;

beforeEach(() => {
  time = 1_000_000;
  phases = [];
  subject = breaker({ now: () => time, onChange: (phase) => phases.push(phase) });
});

const failTimes = (times: number) => {
  for (let i = 0; i < times; i++) if (subject.admits()) subject.failed();
};

describe('a breaker', () => {
  it('opens after five failures in a row', () => {
    failTimes(4);
    expect(subject.admits()).toBe(true);
    subject.failed();
    expect(subject.admits()).toBe(false);
  });

  it('opens within two seconds for a single caller that waits a second each time', () => {
    time += 1000;
    failTimes(1);
    time += 1000;
    failTimes(1);
    expect(subject.phase()).toBe('open');
  });

  it('forgets failures once a call succeeds', () => {
    failTimes(4);
    subject.succeeded();
    failTimes(4);
    expect(subject.phase()).toBe('closed');
  });

  it('lets exactly one call out to try again, and closes when that succeeds', () => {
    failTimes(5);
    time += 1000;
    expect([subject.admits(), subject.admits(), subject.admits()]).toEqual([true, false, false]);
    subject.succeeded();
    expect(subject.admits()).toBe(true);
    expect(phases).toEqual(['open', 'half-open', 'closed']);
  });

  it('rests again when the trial fails', () => {
    failTimes(5);
    time += 1000;
    failTimes(1);
    expect(subject.admits()).toBe(false);
    time += 1000;
    expect(subject.admits()).toBe(true);
  });

  it('does not stay half open when the trial’s caller leaves', () => {
    failTimes(5);
    time += 1000;
    expect(subject.admits()).toBe(true);
    subject.abandoned();
    expect(subject.admits()).toBe(true);
  });

  it('is not closed by the late answer to an earlier call', () => {
    expect(subject.admits()).toBe(true);
    failTimes(5);
    subject.succeeded();
    expect(subject.phase()).toBe('open');
  });
});
