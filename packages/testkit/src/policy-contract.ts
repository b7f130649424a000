import { type Actor, anonymous, can, type Policy, type Role, roles } from '@danvan/identity';
import { describe, expect, it } from 'vitest';

/** Who may, by action: told beside the policy and not from it. `within`: the actions that reach only what one's organization covers. */
export type PolicyExpectation = {
  readonly policy: Policy;
  readonly may: Readonly<Record<string, readonly Role[] | 'ANYONE'>>;
  readonly within: readonly string[];
};

const actorWith = (role: Role): Actor => (role === 'PUBLIC' ? anonymous : { id: 'somebody', roles: [role], organizationId: null });

/** Registers a test of every action with every role: fails for an action without an expectation, and for a role too many or too few. */
export function policyContract({ policy, may, within }: PolicyExpectation): void {
  describe('who may do what', () => {
    it('is told of every action, and of no other', () => {
      expect(Object.keys(may).sort()).toEqual(Object.keys(policy).sort());
    });

    it.each(Object.entries(may).map(([action, allowed]) => ({ action, allowed })))('$action: $allowed', ({ action, allowed }) => {
      for (const role of roles) {
        const denied = role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        const verdict = allowed === 'ANYONE' || allowed.includes(role) ? 'ALLOWED' : denied;
        expect([role, can(policy, actorWith(role), action)]).toEqual([role, verdict]);
      }
    });

    it('reaches only what one’s own organization covers, where that is told', () => {
      const bounded = Object.entries(policy).filter(([, rule]) => rule.within);
      expect(bounded.map(([action]) => action).sort()).toEqual([...within].sort());
    });
  });
}
