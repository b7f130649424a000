import type { DossierView } from '@danvan/contracts';
import type { Dossier } from './types.ts';

/** What a dossier shows to other services. Whose it is is not in the state, so there is nothing to leave out. */
export function dossierView({ organization, lastOn: _, ...shown }: Dossier): DossierView {
  return {
    ...shown,
    organizationId: organization.id,
    organizationPath: organization.path,
    unitCode: organization.unitCode,
    unitPath: organization.unitPath,
  };
}
