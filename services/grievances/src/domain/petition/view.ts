import type { PetitionView } from '@danvan/contracts';
import type { Petition } from './types.ts';

/** What a petition shows to other services. There is nothing of the citizen in the state, so there is nothing to leave out. */
export function petitionView({ organization, lastOn: _, ...shown }: Petition): PetitionView {
  return {
    ...shown,
    organizationId: organization.id,
    organizationPath: organization.path,
    unitCode: organization.unitCode,
    unitPath: organization.unitPath,
  };
}
