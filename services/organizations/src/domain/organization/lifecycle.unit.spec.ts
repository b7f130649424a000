import { allowedCommands } from '@danvan/aggregate-store/decision';
import { organizationTypes } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands, partyCommittee } from './examples.ts';
import { organizationAggregate } from './organization-aggregate.ts';
import { rootTypes } from './parent-types.ts';
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
      ({ command, ...facts }): OrganizationCommand =>
        command.type === 'dissolve' ? { ...command, on: facts.on } : { ...command, ...facts },
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

describe('whatever is asked of an organization, in whatever order', () => {
  it('leaves no terminal state by any event', () => {
    fc.assert(
      fc.property(life, (attempts) => {
        for (const { before } of live(attempts).steps)
          expect(before === null || allowedCommands(organizationTransitions, before.status).length > 0).toBe(true);
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
          if (after.parentId === null) expect(rootTypes.has(after.type)).toBe(true);
          else expect(after.path[0]).toBe(partyCommittee.path[0]);
          expect(after.validTo === null || after.validFrom <= after.validTo).toBe(true);
        }
      }),
    );
  });
});
