import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { unfitToPlan, withoutTargets } from './guards.ts';
import type { RolloutRefusal } from './refusals.ts';
import { rolloutTransitions } from './transitions.ts';
import type { Rollout, RolloutCommand, RolloutEvent } from './types.ts';

type RolloutDecision = Decision<RolloutEvent, RolloutRefusal>;

export function decide(state: Rollout | null, command: RolloutCommand): RolloutDecision {
  if (state === null) return plan(command);
  if (!allows(rolloutTransitions, state.status, command.type)) return illegalTransition(rolloutTransitions, state.status, command.type);
  return dateOutOfOrder(command, state.statusSince) ?? changeStatus(command);
}

function plan(command: RolloutCommand): RolloutDecision {
  if (command.type !== 'plan') return refuse('NOT_FOUND');
  const { rollout, on } = command;
  return dateOutOfOrder(command, null) ?? unfitToPlan(rollout, on) ?? accept({ type: 'RolloutPlanned', ...rollout, on });
}

function changeStatus(command: RolloutCommand): RolloutDecision {
  const { on } = command;
  switch (command.type) {
    case 'plan':
      return refuse('ALREADY_EXISTS');
    case 'begin':
      return withoutTargets(command.targets) ?? accept({ type: 'RolloutBegun', on });
    case 'close':
      return accept({ type: 'RolloutClosed', on });
    case 'cancel':
      return accept({ type: 'RolloutCancelled', on });
  }
}
