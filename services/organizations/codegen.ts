import { subgraphCodegen } from '@danvan/subgraph/codegen-config';

export default subgraphCodegen({
  AdministrativeUnit: '../../persistence/stores.ts#StoredUnit',
  Organization: '../../persistence/stores.ts#StoredOrganization',
});
