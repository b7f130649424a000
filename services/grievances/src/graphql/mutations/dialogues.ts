import type { Outcome } from '@danvan/aggregate-store';
import { asPayload, mutationError } from '@danvan/subgraph';
import { caseRefusals } from '../../domain/case/refusals.ts';
import type { MinutesState } from '../../domain/case/types.ts';
import { dialogueRefusals } from '../../domain/dialogue/refusals.ts';
import type { DialogueCommand, DialogueSession } from '../../domain/dialogue/types.ts';
import type {
  AgreeDialogueFollowUpInput,
  AnswerDialogueQuestionInput,
  CancelDialogueInput,
  CompleteDialogueFollowUpInput,
  HoldDialogueInput,
  MutationResolvers,
  PostponeDialogueInput,
  RecordDialogueQuestionInput,
  SignDialogueMinutesInput,
} from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { dialogueCommands } from '../dealing-commands.ts';
import { participants } from '../participants.ts';
import { caseMeta, dialogueMeta } from '../scope.ts';
import { unknownOrganization } from '../unknown.ts';

type DialogueInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null;
  readonly dialogueSessionId: string;
  readonly on?: string | null;
};
type Name = keyof typeof dialogueCommands;
type Said<Command> = Omit<Extract<DialogueCommand, { type: Command }>, 'type' | 'on' | 'today'>;

async function execute<N extends Name>(name: N, input: DialogueInput, said: object, context: Context): Promise<Outcome<DialogueSession>> {
  const { command, action } = dialogueCommands[name];
  return context.dialogues.execute(
    input.dialogueSessionId,
    { type: command, ...said, ...dated(input, context) } as unknown as DialogueCommand,
    await dialogueMeta(context, input, action),
  );
}

/** One command on an existing dialogue: what the input says, dated, under the mutation's action. @param names the organizations in it */
function onDialogue<N extends Name, Input extends DialogueInput>(
  name: N,
  said: (input: Input) => Said<(typeof dialogueCommands)[N]['command']>,
  names: (input: Input) => Readonly<Record<string, readonly (string | null | undefined)[]>> = () => ({}),
) {
  return async (_: unknown, { input }: { input: Input }, context: Context) => {
    for (const [field, ids] of Object.entries(names(input))) {
      const stranger = await unknownOrganization('dialogueSession', field, ids, context);
      if (stranger) return stranger;
    }
    return execute(name, input, said(input), context).then(asPayload('dialogueSession', dialogueRefusals, context));
  };
}

const minutesOf = ({ unsigned }: DialogueSession): MinutesState => (unsigned.length > 0 ? 'UNSIGNED_WITH_REASON' : 'SIGNED');

/**
 * Tells the complaint that its dialogue was held, by the complaint's own command. Safe to repeat after a break between the two
 * writes: each has its own key. What the complaint refuses is told beside the dialogue, which stays minuted.
 */
async function tellCase(session: DialogueSession, input: SignDialogueMinutesInput, context: Context) {
  const { caseId, heldOn, outcome } = session;
  if (caseId === null || heldOn === null || outcome === null) return [];
  const told = await context.cases.execute(
    caseId,
    { type: 'recordDialogue', outcome, noticedOn: session.noticedOn, minutes: minutesOf(session), on: heldOn, today: context.today },
    await caseMeta(context, { idempotencyKey: `${input.idempotencyKey}:case` }, 'case.verify'),
  );
  return told.ok ? [] : [mutationError(told.refusal, caseRefusals, context.language)];
}

const signDialogueMinutes: MutationResolvers['signDialogueMinutes'] = async (_, { input }, context) => {
  const { signedBy, unsigned } = input;
  const outcome = await execute('signDialogueMinutes', input, { signedBy, unsigned }, context);
  if (!outcome.ok) return { dialogueSession: null, errors: [mutationError(outcome.refusal, dialogueRefusals, context.language)] };
  return { dialogueSession: outcome.state, errors: await tellCase(outcome.state, input, context) };
};

export const dialogueMutations = {
  postponeDialogue: onDialogue('postponeDialogue', ({ scheduledOn, reason }: PostponeDialogueInput) => ({ scheduledOn, reason })),
  cancelDialogue: onDialogue('cancelDialogue', ({ reason }: CancelDialogueInput) => ({ reason })),
  holdDialogue: onDialogue(
    'holdDialogue',
    ({ outcome, attended }: HoldDialogueInput) => ({ outcome, attended: participants(attended) }),
    ({ attended }) => ({ attended: attended.map(({ organizationId }) => organizationId) }),
  ),
  recordDialogueQuestion: onDialogue('recordDialogueQuestion', ({ fieldCode, askedBy }: RecordDialogueQuestionInput) => ({
    fieldCode,
    askedBy,
  })),
  answerDialogueQuestion: onDialogue(
    'answerDialogueQuestion',
    ({ number, manner, answeredById }: AnswerDialogueQuestionInput) => ({ number, manner, answeredById }),
    ({ answeredById }) => ({ answeredById: [answeredById] }),
  ),
  agreeDialogueFollowUp: onDialogue(
    'agreeDialogueFollowUp',
    ({ fieldCode, responsibleId, dueOn }: AgreeDialogueFollowUpInput) => ({ fieldCode, responsibleId, dueOn }),
    ({ responsibleId }) => ({ responsibleId: [responsibleId] }),
  ),
  completeDialogueFollowUp: onDialogue('completeDialogueFollowUp', ({ number }: CompleteDialogueFollowUpInput) => ({ number })),
  signDialogueMinutes,
  closeDialogue: onDialogue('closeDialogue', () => ({})),
} satisfies Partial<MutationResolvers>;
