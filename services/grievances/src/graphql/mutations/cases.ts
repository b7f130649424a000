import { asPayload } from '@danvan/subgraph';
import { caseRefusals } from '../../domain/case/refusals.ts';
import type { GrievanceCaseCommand } from '../../domain/case/types.ts';
import type {
  AcceptCaseInput,
  AnswerReflectionInput,
  AssignVerifierInput,
  ConcludeDenunciationInput,
  DecideComplaintInput,
  ExtendDeadlineInput,
  KeepCaseAsLeadInput,
  MutationResolvers,
  RateAnswerInput,
  RecordDialogueInput,
  RecordEnforcementInput,
  RefuseCaseInput,
  ReopenCaseInput,
  StayDecisionInput,
  SuspendCaseInput,
  TerminateCaseInput,
  TransferCaseInput,
  WithdrawCaseInput,
} from '../__generated__/types.ts';
import { caseCommands } from '../case-commands.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { caseMeta } from '../scope.ts';

type CaseInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null;
  readonly caseId: string;
  readonly on?: string | null;
};
type Name = Exclude<keyof typeof caseCommands, 'joinPetition'>;
type Said<Command> = Omit<Extract<GrievanceCaseCommand, { type: Command }>, 'type' | 'on' | 'today'>;

/** How long the author of a reflection may ask to reopen it, days: configuration, not law. */
const reopenWindow = 10;

/** One command on an existing case: what the input says, dated, under the mutation's action. */
function onCase<N extends Name, Input extends CaseInput>(name: N, said: (input: Input) => Said<(typeof caseCommands)[N]['command']>) {
  const { command, action } = caseCommands[name];
  return async (_: unknown, { input }: { input: Input }, context: Context) =>
    context.cases
      .execute(
        input.caseId,
        { type: command, ...said(input), ...dated(input, context) } as unknown as GrievanceCaseCommand,
        await caseMeta(context, input, action),
      )
      .then(asPayload('grievanceCase', caseRefusals, context));
}

const nothingMore = () => ({});

export const caseMutations = {
  acceptCase: onCase('acceptCase', ({ bars, representatives, complex, remote, respondentId }: AcceptCaseInput) => ({
    ...{ bars, representatives, complex, remote },
    respondentId: respondentId ?? null,
  })),
  refuseCase: onCase('refuseCase', ({ bars }: RefuseCaseInput) => ({ bars })),
  transferCase: onCase('transferCase', ({ toOrganizationId }: TransferCaseInput) => ({ toOrganizationId })),
  fileAwayCase: onCase('fileAwayCase', nothingMore),
  setAsideCase: onCase('setAsideCase', nothingMore),
  keepCaseAsLead: onCase('keepCaseAsLead', ({ clearViolator, specificEvidence, checkable }: KeepCaseAsLeadInput) => ({
    clearViolator,
    specificEvidence,
    checkable,
  })),
  assignVerifier: onCase('assignVerifier', ({ verifierId }: AssignVerifierInput) => ({ verifierId })),
  notifyParties: onCase('notifyParties', nothingMore),
  recordDialogue: onCase('recordDialogue', ({ outcome, minutes, noticedOn }: RecordDialogueInput) => ({
    outcome,
    minutes,
    noticedOn: noticedOn ?? null,
  })),
  suspendCase: onCase('suspendCase', ({ reason }: SuspendCaseInput) => ({ reason })),
  resumeCase: onCase('resumeCase', nothingMore),
  extendDeadline: onCase('extendDeadline', ({ criteriaMet }: ExtendDeadlineInput) => ({ criteriaMet })),
  withdrawCase: onCase('withdrawCase', ({ scope, withdrawers, inWriting, continuesBecause }: WithdrawCaseInput) => ({
    scope,
    withdrawers,
    inWriting,
    continuesBecause,
  })),
  terminateCase: onCase('terminateCase', ({ reason }: TerminateCaseInput) => ({ reason })),
  litigateCase: onCase('litigateCase', nothingMore),
  decideComplaint: onCase('decideComplaint', ({ finding, demandMatchesFindings, ...rest }: DecideComplaintInput) => ({
    ...{ finding, demandMatchesFindings },
    reviewOutcome: rest.reviewOutcome ?? null,
    recommended: rest.recommended ?? null,
  })),
  concludeDenunciation: onCase('concludeDenunciation', ({ finding, recommended }: ConcludeDenunciationInput) => ({
    finding,
    recommended: recommended ?? null,
  })),
  answerReflection: onCase('answerReflection', ({ reopenWithinDays }: AnswerReflectionInput) => ({
    reopenWithinDays: reopenWithinDays ?? reopenWindow,
  })),
  sendResult: onCase('sendResult', nothingMore),
  handleConclusion: onCase('handleConclusion', nothingMore),
  publishResult: onCase('publishResult', nothingMore),
  recordEffect: onCase('recordEffect', nothingMore),
  startEnforcement: onCase('startEnforcement', nothingMore),
  lodgeFurtherDenunciation: onCase('lodgeFurtherDenunciation', nothingMore),
  confirmAnswer: onCase('confirmAnswer', nothingMore),
  reopenCase: onCase('reopenCase', ({ byAuthor }: ReopenCaseInput) => ({ byAuthor })),
  recordReceipt: onCase('recordReceipt', nothingMore),
  stayDecision: onCase('stayDecision', ({ irreparableHarm, until }: StayDecisionInput) => ({ irreparableHarm, until })),
  liftStay: onCase('liftStay', nothingMore),
  referCrime: onCase('referCrime', nothingMore),
  recordEnforcement: onCase('recordEnforcement', ({ enforced }: RecordEnforcementInput) => ({ enforced })),
  rateAnswer: onCase('rateAnswer', ({ byAuthor, stars }: RateAnswerInput) => ({ byAuthor, stars })),
  closeCase: onCase('closeCase', nothingMore),
} satisfies Partial<MutationResolvers>;
