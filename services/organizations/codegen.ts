import { subgraphCodegen } from '@danvan/subgraph/codegen-config';

export default subgraphCodegen({
  AdministrativeUnit: '../seeing.ts#SeenUnit',
  Position: '../../persistence/stores.ts#StoredPosition',
  PositionTerm: '../../domain/position/types.ts#Term',
  Official: '../../persistence/staff-models.ts#OfficialRow',
  Headcount: '../../domain/headcount/types.ts#Count',
  Organization: '../seeing.ts#SeenOrganization',
});
