import { z } from 'zod';

/** Who somebody is to the platform (architecture §6). */
export const roles = ['PUBLIC', 'CITIZEN', 'OFFICER', 'LEADER', 'ASSESSOR', 'IDENTITY_CUSTODIAN', 'ANALYST', 'ADMIN', 'SERVICE'] as const;
export type Role = (typeof roles)[number];

/** On whose behalf something happens. `organizationId` is the organization the person acts for, where the role has one. */
export type Actor = { readonly id: string; readonly roles: readonly Role[]; readonly organizationId: string | null };

/** Somebody without a token. */
export const anonymous: Actor = { id: 'anonymous', roles: ['PUBLIC'], organizationId: null };

/** The claims that both kinds of token carry. */
export const actorClaims = z.object({
  sub: z.string().min(1).max(200),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  org: z.string().max(200).nullish(),
});

/** @returns the actor a verified payload speaks for, or null where its claims are not ours */
export function actorFromClaims(payload: unknown): Actor | null {
  const claims = actorClaims.safeParse(payload);
  return claims.success ? { id: claims.data.sub, roles: claims.data.roles, organizationId: claims.data.org ?? null } : null;
}
