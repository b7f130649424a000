import type { Role } from '@danvan/identity';

/** How many requests of each role are worked on at once: whoever floods one role's places leaves the others theirs. */
export type Places = Readonly<Record<Role, number>>;

/** Gives a place to a request and takes it back. */
export function concurrency(places: Places) {
  const taken = new Map<Role, number>();
  /** Who has several roles stands where there is most room. */
  const roomiest = (roles: readonly Role[]): Role =>
    roles.reduce<Role>((best, role) => (places[role] > places[best] ? role : best), roles[0] ?? 'PUBLIC');
  return {
    /** @returns what gives the place back, to be called once; null where all places of the role are taken */
    enter(roles: readonly Role[]): (() => void) | null {
      const role = roomiest(roles);
      const before = taken.get(role) ?? 0;
      if (before >= places[role]) return null;
      taken.set(role, before + 1);
      return () => void taken.set(role, (taken.get(role) ?? 1) - 1);
    },
  };
}

export type Concurrency = ReturnType<typeof concurrency>;
