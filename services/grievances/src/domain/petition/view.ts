import type { PetitionView } from '@danvan/contracts';
import type { Petition } from './types.ts';

/** What a petition shows to other services. Of the citizen the state has the vault's opaque ids alone, and those stay here. */
export function petitionView({
  organization,
  petitionerIds: _petitionerIds,
  textId: _textId,
  identityErasedOn: _identityErasedOn,
  lastOn: _lastOn,
  ...shown
}: Petition): PetitionView {
  return {
    ...shown,
    organizationId: organization.id,
    organizationPath: organization.path,
    unitCode: organization.unitCode,
    unitPath: organization.unitPath,
  };
}
