import { subgraphCodegen } from '@danvan/subgraph/codegen-config';

export default subgraphCodegen({
  Petition: '../../persistence/stores.ts#StoredPetition',
  GrievanceCase: '../../persistence/stores.ts#StoredCase',
  CaseDeadline: '../../persistence/stores.ts#StoredDeadline',
  DisclosedIdentity: '../../vault/vault.ts#Disclosed',
  AdministrativeUnit: '../references.ts#UnitReference',
  Organization: '../references.ts#OrganizationReference',
});
