import type { RolloutTargetView } from '@danvan/contracts';
import type { RolloutTarget } from './types.ts';

/** What a target shows to other services: all but its place in the organization tree, which organizations own. */
export function targetView({ organization, lastOn: _, dimensions, evidenceIds, ...shown }: RolloutTarget): RolloutTargetView {
  return {
    ...shown,
    organizationId: organization.id,
    organizationType: organization.type,
    unitCode: organization.unitCode,
    unitPath: [...organization.unitPath],
    dimensions: [...dimensions],
    evidenceIds: [...evidenceIds],
  };
}
