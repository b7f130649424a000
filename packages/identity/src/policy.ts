import { type Actor, anonymous, type Role } from './actor.ts';

/** Who may do an action. `within`: only for organizations that the actor's own organization covers. */
export type Rule = { readonly roles: readonly Role[] | 'ANYONE'; readonly within?: boolean };
/** Action → rule. An action that is not in the table is allowed to nobody. */
export type Policy = Readonly<Record<string, Rule>>;

export const anyone: Rule = { roles: 'ANYONE' };
export const only = (...roles: readonly Role[]): Rule => ({ roles });
/** Only these roles, and only for what their organization covers. */
export const within = (...roles: readonly Role[]): Rule => ({ roles, within: true });

export type Verdict = 'ALLOWED' | 'UNAUTHENTICATED' | 'FORBIDDEN';

/** May the actor do the action at all? Deny by default; `UNAUTHENTICATED` when a token could change the answer. */
export function can(policy: Policy, actor: Actor, action: string): Verdict {
  const rule = Object.hasOwn(policy, action) ? policy[action] : undefined;
  if (rule?.roles === 'ANYONE') return 'ALLOWED';
  if (rule && actor.roles.some((role) => rule.roles.includes(role))) return 'ALLOWED';
  return actor.id === anonymous.id ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

/** What the scope rule needs to know of an organization: paths run from the root to the thing itself. */
export type Place = {
  readonly id: string;
  readonly type: string;
  readonly unitCode: string;
  readonly path: readonly string[];
  readonly unitPath: readonly string[];
};

/** Bodies whose word holds for every organization of their unit and of the units under it. */
const governing: ReadonlySet<string> = new Set(['PEOPLES_COMMITTEE', 'PARTY_COMMITTEE']);

/** Does the word of this organization hold for every organization of its unit, and of the units under it? */
export const governs = ({ type }: Pick<Place, 'type'>): boolean => governing.has(type);

/**
 * Does `own` (the actor's organization) cover `target`: is it the same or above it in the tree of organizations, or does it
 * govern a unit that holds the target's?
 */
export function covers(own: Place, target: Pick<Place, 'path' | 'unitPath'>): boolean {
  return target.path.includes(own.id) || (governs(own) && target.unitPath.includes(own.unitCode));
}
