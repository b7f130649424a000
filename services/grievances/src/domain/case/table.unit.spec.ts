import { allowedCommands, nextStatus } from '@danvan/aggregate-store/decision';
import { type GrievanceKind, grievanceCase as topic } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymousOpen, type CommandType, commandsAfter, lifecycle, openCommand, walk, waysOf } from './case-samples.ts';
import { caseTransitions } from './transitions.ts';
import type { GrievanceCase, GrievanceCaseEvent } from './types.ts';
import { caseView } from './view.ts';

const kinds: readonly GrievanceKind[] = ['COMPLAINT', 'DENUNCIATION', 'REFLECTION'];
const commandTypes = Object.keys(commandsAfter(walk(openCommand('COMPLAINT')).state)) as readonly CommandType[];

/** Who denounced is known or not: either case can do what the other cannot. */
const onlyAnonymous: readonly CommandType[] = ['setAside', 'keepAsLead'];
const opensOf = (kind: GrievanceKind) => (kind === 'DENUNCIATION' ? [openCommand(kind), anonymousOpen] : [openCommand(kind)]);

const cells = kinds.flatMap((kind) =>
  [...waysOf(openCommand(kind))].flatMap(([status, way]) => commandTypes.map((command) => ({ kind, status, command, way }))),
);

/** What is noticed about a case is decided in every state, and leads to no other. */
function beside(state: GrievanceCase, command: 'watch' | 'succeedResolver') {
  const decision = lifecycle.decide(state, commandsAfter(state, 400)[command]);
  return decision.ok ? decision.events.reduce<GrievanceCase>(lifecycle.evolve, state).status : state.status;
}

describe('every command in every state', () => {
  it.each(cells)('$kind: $command in $status', ({ kind, status, command, way }) => {
    const lead = onlyAnonymous.includes(command) && status === 'PRECHECK';
    const { state } = walk(lead ? anonymousOpen : openCommand(kind), ...way);
    const decision = lifecycle.decide(state, commandsAfter(state)[command]);
    const next = nextStatus(caseTransitions[kind], status, command);
    if (command === 'watch' || command === 'succeedResolver') expect(beside(state, command)).toBe(status);
    else if (command === 'open') expect(decision).toMatchObject({ ok: false, refusal: { code: 'ALREADY_EXISTS' } });
    else if (next === undefined) {
      const allowed = allowedCommands(caseTransitions[kind], status);
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'ILLEGAL_TRANSITION', details: { from: status, allowed } } });
    } else if (command === 'liftStay') {
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'NO_STAY_TO_LIFT' } });
    } else if (status === 'IN_EFFECT' && command === 'close') {
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'ENFORCEMENT_PENDING' } });
    } else {
      expect(decision.ok && decision.events.reduce<GrievanceCase>(lifecycle.evolve, state).status).toBe(next);
    }
  });

  it.each(kinds)('%s: no state of the table is out of reach', (kind) => {
    const reached = opensOf(kind).flatMap((open) => [...waysOf(open).keys()]);
    const named = Object.entries(caseTransitions[kind]).flatMap(([from, row]) => [from, ...Object.values(row)]);
    expect(new Set(reached)).toEqual(new Set(named));
  });
});

/** One accepted history after another, by any commands. */
function wander(open: Parameters<typeof walk>[0], steps: readonly (readonly [CommandType, number])[]) {
  const visited: { before: GrievanceCase; after: GrievanceCase; event: GrievanceCaseEvent }[] = [];
  let { state } = walk(open);
  for (const [type, days] of steps) {
    const decision = lifecycle.decide(state, commandsAfter(state, days)[type]);
    if (!decision.ok) continue;
    for (const event of decision.events) {
      const before = state;
      state = lifecycle.evolve(state, event);
      visited.push({ before, after: state, event });
    }
  }
  return visited;
}

const opens = fc.constantFrom(...kinds.flatMap(opensOf));
const steps = fc.array(fc.tuple(fc.constantFrom(...commandTypes), fc.nat(20)), { minLength: 5, maxLength: 60 });

describe('whatever is commanded', () => {
  it('no event leaves a terminal state', () => {
    fc.assert(
      fc.property(opens, steps, (open, commands) => {
        for (const { before } of wander(open, commands)) {
          expect(before.endedOn).toBeNull();
          expect(allowedCommands(caseTransitions[before.kind], before.status)).not.toEqual([]);
        }
      }),
    );
  });

  it('every accepted history has a state, and both are of the published language', () => {
    fc.assert(
      fc.property(opens, steps, (open, commands) => {
        for (const { after, event } of wander(open, commands)) {
          const { type, ...change } = event;
          expect(topic.events[type]?.parse(change)).toEqual(change);
          expect(topic.view.parse(caseView(after)).status).toBe(after.status);
        }
      }),
    );
  });

  it('a deadline is on a working day, not before its nominal day, and one of each key', () => {
    fc.assert(
      fc.property(opens, steps, (open, commands) => {
        for (const { after } of wander(open, commands)) {
          expect(new Set(after.deadlines.map(({ key }) => key)).size).toBe(after.deadlines.length);
          expect(after.deadlines.every(({ nominalDue, effectiveDue }) => effectiveDue >= nominalDue)).toBe(true);
        }
      }),
    );
  });
});

describe('the published language', () => {
  const seen = new Map<string, GrievanceCaseEvent>();
  for (const open of kinds.flatMap(opensOf))
    for (const way of waysOf(open).values()) {
      const { state, events } = walk(open, ...way);
      const next = Object.values(commandsAfter(state)).flatMap((command) => {
        const decision = lifecycle.decide(state, command);
        return decision.ok ? decision.events : [];
      });
      for (const event of [...events, ...next]) seen.set(event.type, event);
    }
  seen.set('StayLifted', { type: 'StayLifted', on: '2026-09-01' });
  seen.set('ResolverLost', { type: 'ResolverLost', on: '2026-09-01' });
  seen.set('DeadlineMissed', { type: 'DeadlineMissed', on: '2026-09-01', key: 'COMPLAINT_ACCEPTANCE', effectiveDue: '2026-08-12' });
  seen.set('DeadlineApproaching', {
    ...{ type: 'DeadlineApproaching', on: '2026-08-10', key: 'COMPLAINT_ACCEPTANCE', effectiveDue: '2026-08-12' },
  });
  seen.set('WithdrawalRecorded', { type: 'WithdrawalRecorded', on: '2026-09-01', scope: 'WHOLE', continuesBecause: ['SLANDER'] });

  it('has every event that happens, and no other', () => {
    expect(new Set(seen.keys())).toEqual(new Set(Object.keys(topic.events)));
  });

  it.each([...seen])('has %s as it happens', (type, { type: _, ...change }) => {
    expect(topic.events[type]?.parse(change)).toEqual(change);
  });
});
