import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { Organization, OrganizationCommand } from './types.ts';

export const organizationTransitions = {
  ACTIVE: { rename: 'ACTIVE', move: 'ACTIVE', takeOver: 'ACTIVE', merge: 'DISSOLVED', dissolve: 'DISSOLVED' },
} as const satisfies TransitionTable<Organization['status'], OrganizationCommand['type']>;
