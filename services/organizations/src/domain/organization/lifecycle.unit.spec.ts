import { allowedCommands } from '@danvan/aggregate-store/decision';
import { organizationTypes } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands, partyCommittee } from './examples.ts';
import { organizationAggregate } from './organization-aggregate.ts';
import { isRootType } from './placement.ts';
import { organizationTransitions } from './transitions.ts';
import type { Organization, OrganizationCommand, OrganizationEvent } from './types.ts';

const { decide, evolve } = organizationAggregate.lifecycle;
const day = fc.integer({ min: 0, max: 12_000 }).map((days) => Temporal.PlainDate.from('1994-01-01').add({ days }).toString());
const name = fc.constantFrom('Khối dân vận', 'Ban Dân vận', ' ', 'Tổ dân vận');
const parent = fc.option(fc.constantFrom(...organizationTypes).map((type) => ({ ...partyCommittee, type })));
/** A registration that may be sound, then commands in any order on any day. */
const life: fc.Arbitrary<readonly OrganizationCommand[]> = fc
  .tuple(
    fc.record({ organizationType: fc.constantFrom(...organizationTypes), parent, name, on: day }),
    fc.array(fc.record({ command: fc.constantFrom(...Object.values(commands)), name, on: day }), { maxLength: 20 }),
  )
  .map(([first, later]) => [
    { ...commands.register, ...first },
    ...later.map(
      ({ command, ...facts }): OrganizationCommand => ('name' in command ? { ...command, ...facts } : { ...command, on: facts.on }),
    ),
  ]);

function live(attempts: readonly OrganizationCommand[]) {
  let state: Organization | null = null;
  const steps: { before: Organization | null; event: OrganizationEvent; after: Organization }[] = [];
  for (const command of attempts) {
    const decision = decide(state, command);
    for (const event of decision.ok ? decision.events : []) {
      const after: Organization = evolve(state, event);
      steps.push({ before: state, event, after });
      state = after;
    }
  }
  return { state, steps };
}

function expectContiguous({ periods, validFrom, validTo, status, name, path, parentId, unitPath }: Organization) {
  if (validTo === validFrom) return expect(periods).toEqual([]);
  expect(periods.at(0)?.from).toBe(validFrom);
  expect(periods.at(-1)?.to).toBe(status === 'DISSOLVED' ? validTo : null);
  for (const [index, period] of periods.entries()) {
    expect(period.to === null || period.from < period.to).toBe(true);
    expect(periods[index + 1]?.from ?? period.to).toBe(period.to);
    expect([period.path.at(-2) ?? null, period.unitPath.at(-1)]).toEqual([period.parentId, period.unitCode]);
  }
  if (status === 'ACTIVE') expect(periods.at(-1)).toMatchObject({ name, path, parentId, unitPath });
}

describe('whatever is asked of an organization, in whatever order', () => {
  it('leaves no terminal state by any event, though its way there may be told anew', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before, event, after } of live(attempts).steps)
          if (before !== null && allowedCommands(organizationTransitions, before.status).length === 0)
            expect([event.type, after.status, after.validTo]).toEqual(['OrganizationPathChanged', before.status, before.validTo]);
      }),
    );
  });

  it('has a state after every accepted history, the same when it is folded again', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        const { state, steps } = live(attempts);
        expect(steps.reduce<Organization | null>((before, { event }) => evolve(before, event), null)).toEqual(state);
        for (const { after } of steps) expect(['ACTIVE', 'DISSOLVED']).toContain(after.status);
      }),
    );
  });

  it('has a path from a root to itself through the organization above, and never ends before it began', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { after } of live(attempts).steps) {
          expect(after.path.at(-1)).toBe(after.id);
          expect(after.path.at(-2) ?? null).toBe(after.parentId);
          if (after.parentId === null) expect(isRootType(after.type)).toBe(true);
          else expect(after.path[0]).toBe(partyCommittee.path[0]);
          expect(after.validTo === null || after.validFrom <= after.validTo).toBe(true);
        }
      }),
    );
  });

  it('has periods without gaps from its first day to its last, and the last one is what it is now', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { after } of live(attempts).steps) expectContiguous(after);
      }),
    );
  });
});
