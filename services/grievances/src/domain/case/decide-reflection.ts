import { accept, refuse } from '@danvan/aggregate-store/decision';
import { addDays } from '../dates.ts';
import { computeDeadline } from '../deadline/compute.ts';
import type { Law } from '../deadline/types.ts';
import { barred } from './bars.ts';
import { acceptWith, type CaseDecision } from './deadlines.ts';
import { joinPetition } from './open.ts';
import type { CommandIn, reflectionTransitions } from './transitions.ts';
import type { GrievanceCase } from './types.ts';
import { withdraw } from './withdraw.ts';

type ReflectionCommand = CommandIn<typeof reflectionTransitions>;
type Command<Type extends ReflectionCommand['type']> = Extract<ReflectionCommand, { type: Type }>;

/** The table allows the command and its date is in order; what is left are the rules of each step. */
export function decideReflection(law: Law, state: GrievanceCase, command: ReflectionCommand): CaseDecision {
  const { on } = command;
  const term = () => computeDeadline(law, { key: 'REFLECTION_RESOLUTION', trigger: on });
  switch (command.type) {
    case 'joinPetition':
      return joinPetition(state, command);
    case 'accept':
      return barred(state, command.bars) ?? acceptWith([term()], (deadlines) => ({ type: 'CaseAccepted', on, deadlines }));
    case 'transfer':
      return accept({ type: 'CaseTransferred', toOrganizationId: command.toOrganizationId, on, deadlines: [] });
    case 'withdraw':
      return withdraw(state, command);
    case 'fileAway':
      return accept({ type: 'CaseFiledAway', on });
    case 'assignVerifier':
      return accept({ type: 'VerifierAssigned', verifierId: command.verifierId, on });
    case 'answer':
      return answer(command);
    case 'confirm':
      return accept({ type: 'AnswerConfirmed', on });
    case 'rate':
      return rate(command);
    case 'reopen':
      return unfitToReopen(state, command) ?? acceptWith([term()], (deadlines) => ({ type: 'CaseReopened', on, deadlines }));
    case 'close':
      return windowOpen(state, on) ? refuse('REOPEN_WINDOW_OPEN', { until: state.reopenUntil ?? on }) : accept({ type: 'CaseClosed', on });
  }
}

function answer({ on, reopenWithinDays }: Command<'answer'>): CaseDecision {
  const days = Number.isInteger(reopenWithinDays) && reopenWithinDays >= 0 && reopenWithinDays <= 3650;
  if (!days) return refuse('REOPEN_WINDOW_INVALID', {}, ['reopenWithinDays']);
  return accept({ type: 'ReflectionAnswered', reopenUntil: addDays(on, reopenWithinDays), on });
}

/** Rating has no basis for complaints and denunciations, whose remedy is another instance: reflections only. */
function rate({ byAuthor, stars, on }: Command<'rate'>): CaseDecision {
  if (!byAuthor) return refuse('NOT_THE_AUTHOR');
  const known = Number.isInteger(stars) && stars >= 1 && stars <= 5;
  return known ? accept({ type: 'AnswerRated', stars, on }) : refuse('STARS_INVALID', { stars }, ['stars']);
}

function unfitToReopen({ reopenUntil }: GrievanceCase, { byAuthor, on }: Command<'reopen'>) {
  if (!byAuthor) return refuse('NOT_THE_AUTHOR');
  return reopenUntil !== null && on > reopenUntil ? refuse('REOPEN_WINDOW_OVER', { until: reopenUntil }, ['on']) : undefined;
}

/** An answer that nobody confirmed is closed only after its author could have reopened it. */
function windowOpen({ status, reopenUntil }: GrievanceCase, on: string): boolean {
  return status === 'ANSWERED' && reopenUntil !== null && on <= reopenUntil;
}
