import { subgraphCodegen } from '@danvan/subgraph/codegen-config';

export default subgraphCodegen({
  Petition: '../../persistence/stores.ts#StoredPetition',
  GrievanceCase: '../../persistence/stores.ts#StoredCase',
  DialogueSession: '../../persistence/stores.ts#StoredDialogue',
  DialogueParticipant: '../../domain/dialogue/types.ts#Participant',
  DialogueQuestion: '../../domain/dialogue/types.ts#Question',
  DialogueFollowUp: '../../domain/dialogue/types.ts#FollowUp',
  DialogueMeasures: '../counts.ts#Counts',
  DialogueGroup: '../counts.ts#CountGroup',
  DialogueGroupKeyValues: '../counts.ts#GroupKeyValues',
  CaseDeadline: '../../persistence/stores.ts#StoredDeadline',
  PeriodReport: '../../persistence/stores.ts#StoredPeriodReport',
  CitizenPetition: '../citizen.ts#Followed',
  DisclosedIdentity: '../../vault/vault.ts#Disclosed',
  ConsensusCampaign: '../references.ts#CampaignReference',
  AdministrativeUnit: '../references.ts#UnitReference',
  Organization: '../references.ts#OrganizationReference',
});
