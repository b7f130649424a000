import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { Organization, OrganizationCommand } from './types.ts';

export const organizationTransitions = {
  ACTIVE: { rename: 'ACTIVE', dissolve: 'DISSOLVED' },
} as const satisfies TransitionTable<Organization['status'], OrganizationCommand['type']>;
