import type { ReceptionView } from '@danvan/contracts';
import type { Reception } from './types.ts';

/** What a reception shows to other services. There is nothing of those who came in the state, so there is nothing to leave out. */
export function receptionView({ organization, ...shown }: Reception): ReceptionView {
  return {
    ...shown,
    organizationId: organization.id,
    organizationPath: organization.path,
    unitCode: organization.unitCode,
    unitPath: organization.unitPath,
  };
}
