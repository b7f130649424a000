import { subgraphCodegen } from '@danvan/subgraph/codegen-config';

export default subgraphCodegen({
  AdministrativeUnit: '../../graphql/references.ts#UnitReference',
  Organization: '../../graphql/references.ts#OrganizationReference',
  EmulationProgramme: '../../persistence/stores.ts#StoredProgramme',
  EmulationEntry: '../../persistence/stores.ts#StoredEntry',
  EntryReplication: '../../domain/entry/types.ts#Replication',
  SpreadBranch: '../../domain/entry/spread.ts#Branch',
  JointProgramme: '../../persistence/stores.ts#StoredJointProgramme',
  JointSignatory: '../../domain/joint-programme/types.ts#Signatory',
  JointTask: '../../domain/joint-programme/types.ts#JointTask as JointTaskState',
  ConsensusCampaign: '../../persistence/stores.ts#StoredCampaign',
  Rollout: '../../persistence/stores.ts#StoredRollout',
  RolloutTarget: '../../persistence/stores.ts#StoredRolloutTarget',
  Evidence: '../../persistence/stores.ts#StoredEvidence',
  Household: '../../persistence/stores.ts#StoredHousehold',
  HouseholdVisit: '../../domain/household/types.ts#CourseStep',
});
