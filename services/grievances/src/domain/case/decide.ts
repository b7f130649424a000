import { allows, illegalTransition, refuse, type TransitionTable } from '@danvan/aggregate-store/decision';
import type { GrievanceCaseStatus } from '@danvan/contracts';
import { dateOutOfOrder } from '../dates.ts';
import type { Law } from '../deadline/types.ts';
import type { CaseDecision } from './deadlines.ts';
import { decideComplaint } from './decide-complaint.ts';
import { decideDenunciation } from './decide-denunciation.ts';
import { decideReflection } from './decide-reflection.ts';
import { open } from './open.ts';
import { succeedResolver } from './succession.ts';
import { type CommandIn, caseTransitions, complaintTransitions, denunciationTransitions, reflectionTransitions } from './transitions.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';
import { watch } from './watch.ts';

export function decide(law: Law, state: GrievanceCase | null, command: GrievanceCaseCommand): CaseDecision {
  if (command.type === 'open') return state ? refuse('ALREADY_EXISTS') : open(law, command);
  if (state === null) return refuse('NOT_FOUND');
  if (command.type === 'watch') return watch(law, state, command.today);
  if (command.type === 'succeedResolver') return succeedResolver(state, command);
  return dateOutOfOrder(command, state.lastOn) ?? proceed(law, state, command);
}

function proceed(law: Law, state: GrievanceCase, command: GrievanceCaseCommand): CaseDecision {
  const { kind, status } = state;
  if (kind === 'COMPLAINT' && isPossible(complaintTransitions, status, command)) return decideComplaint(law, state, command);
  if (kind === 'DENUNCIATION' && isPossible(denunciationTransitions, status, command)) return decideDenunciation(law, state, command);
  if (kind === 'REFLECTION' && isPossible(reflectionTransitions, status, command)) return decideReflection(law, state, command);
  return illegalTransition(caseTransitions[kind], status, command.type);
}

function isPossible<Table extends TransitionTable<GrievanceCaseStatus, GrievanceCaseCommand['type']>>(
  table: Table,
  status: GrievanceCaseStatus,
  command: GrievanceCaseCommand,
): command is CommandIn<Table> {
  return allows(table, status, command.type);
}
