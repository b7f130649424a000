/** Stands for the id of what another command made: ids are the services' to give. */
export type IdOf = { readonly idOf: string };

export type InputValue = string | number | boolean | null | IdOf | readonly (string | IdOf)[] | readonly Readonly<Record<string, string>>[];
export type Input = Readonly<Record<string, InputValue>>;

/** Every public mutation that the loader uses: the payload's field, the key in it, and whose token it needs. */
export const mutations = {
  establishUnit: { input: 'EstablishUnitInput', result: 'administrativeUnit', key: 'code', as: 'ADMINISTRATOR' },
  registerOrganization: { input: 'RegisterOrganizationInput', result: 'organization', key: 'id', as: 'ADMINISTRATOR' },
  launchEmulationProgramme: { input: 'LaunchEmulationProgrammeInput', result: 'programme', key: 'id', as: 'STAFF' },
  closeEmulationProgramme: { input: 'CloseEmulationProgrammeInput', result: 'programme', key: 'id', as: 'STAFF' },
  registerEntry: { input: 'RegisterEntryInput', result: 'entry', key: 'id', as: 'STAFF' },
  approveEntry: { input: 'ApproveEntryInput', result: 'entry', key: 'id', as: 'STAFF' },
  beginEntryImplementation: { input: 'BeginEntryImplementationInput', result: 'entry', key: 'id', as: 'STAFF' },
  selfAssessEntry: { input: 'SelfAssessEntryInput', result: 'entry', key: 'id', as: 'STAFF' },
  inspectEntry: { input: 'InspectEntryInput', result: 'entry', key: 'id', as: 'STAFF' },
  recogniseEntry: { input: 'RecogniseEntryInput', result: 'entry', key: 'id', as: 'STAFF' },
  draftJointProgramme: { input: 'DraftJointProgrammeInput', result: 'jointProgramme', key: 'id', as: 'STAFF' },
  addJointTask: { input: 'AddJointTaskInput', result: 'jointTask', key: 'id', as: 'STAFF' },
  signJointProgramme: { input: 'SignJointProgrammeInput', result: 'jointProgramme', key: 'id', as: 'STAFF' },
  activateJointProgramme: { input: 'ActivateJointProgrammeInput', result: 'jointProgramme', key: 'id', as: 'STAFF' },
  reportJointTaskProgress: { input: 'ReportJointTaskProgressInput', result: 'jointProgramme', key: 'id', as: 'STAFF' },
  reviewJointProgrammeMidYear: { input: 'ReviewJointProgrammeMidYearInput', result: 'jointProgramme', key: 'id', as: 'STAFF' },
  reviewJointProgrammeYearEnd: { input: 'ReviewJointProgrammeYearEndInput', result: 'jointProgramme', key: 'id', as: 'STAFF' },
  planConsensusCampaign: { input: 'PlanConsensusCampaignInput', result: 'campaign', key: 'id', as: 'STAFF' },
  activateConsensusCampaign: { input: 'ActivateConsensusCampaignInput', result: 'campaign', key: 'id', as: 'STAFF' },
  listHouseholds: { input: 'ListHouseholdsInput', result: 'campaign', key: 'id', as: 'STAFF' },
  recordHouseholdVisit: { input: 'RecordHouseholdVisitInput', result: 'household', key: 'id', as: 'STAFF' },
  completeConsensusCampaign: { input: 'CompleteConsensusCampaignInput', result: 'campaign', key: 'id', as: 'STAFF' },
  receivePetition: { input: 'ReceivePetitionInput', result: 'petition', key: 'id', as: 'STAFF' },
  classifyPetition: { input: 'ClassifyPetitionInput', result: 'petition', key: 'id', as: 'STAFF' },
  fileAwayPetition: { input: 'FileAwayPetitionInput', result: 'petition', key: 'id', as: 'STAFF' },
  guidePetition: { input: 'GuidePetitionInput', result: 'petition', key: 'id', as: 'STAFF' },
  transferPetition: { input: 'TransferPetitionInput', result: 'petition', key: 'id', as: 'STAFF' },
  openCase: { input: 'OpenCaseInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
  acceptCase: { input: 'AcceptCaseInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
  assignVerifier: { input: 'AssignVerifierInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
  decideComplaint: { input: 'DecideComplaintInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
  concludeDenunciation: { input: 'ConcludeDenunciationInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
  answerReflection: { input: 'AnswerReflectionInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
  sendResult: { input: 'SendResultInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
  confirmAnswer: { input: 'ConfirmAnswerInput', result: 'grievanceCase', key: 'id', as: 'STAFF' },
} as const satisfies Record<string, { input: string; result: string; key: string; as: 'ADMINISTRATOR' | 'STAFF' }>;

export type Mutation = keyof typeof mutations;

export type Command = {
  /** Stable over all runs: other commands refer to it, and the idempotency key is made from it. */
  readonly name: string;
  readonly mutation: Mutation;
  readonly input: Input;
  /** The organization in whose name it is done, by the name of the command that registers it; the district’s Party committee when left out. */
  readonly actingFor?: string;
};

/** Commands on one thing, in their order. */
export type Chain = readonly Command[];

/** Chains that may run side by side; the next stage begins when all have ended. */
export type Stage = { readonly title: string; readonly chains: readonly Chain[] };

export const idOf = (name: string): IdOf => ({ idOf: name });

export const idempotencyKey = ({ name }: Command): string => `tay-ho-2022/${name}`;

/** A stage whose commands do not depend on each other. */
export const sideBySide = (title: string, commands: readonly Command[]): Stage => ({
  title,
  chains: commands.map((command) => [command]),
});
