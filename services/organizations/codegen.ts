import { subgraphCodegen } from '@danvan/subgraph/codegen-config';

export default subgraphCodegen({
  AdministrativeUnit: '../seeing.ts#SeenUnit',
  Organization: '../seeing.ts#SeenOrganization',
});
