import { subgraphCodegen } from '@danvan/subgraph/codegen-config';

export default subgraphCodegen({
  AdministrativeUnit: '../../graphql/references.ts#UnitReference',
  Organization: '../../graphql/references.ts#OrganizationReference',
  EmulationProgramme: '../../persistence/stores.ts#StoredProgramme',
  EmulationEntry: '../../persistence/stores.ts#StoredEntry',
  ConsensusCampaign: '../../persistence/stores.ts#StoredCampaign',
});
