import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { negative, rolloutEnded, rolloutNotActive, staffLeft, unfitReport } from './guards.ts';
import type { TargetRefusal } from './refusals.ts';
import { targetTransitions } from './transitions.ts';
import type { RolloutTarget, TargetCommand, TargetEvent } from './types.ts';

type TargetDecision = Decision<TargetEvent, TargetRefusal>;

export function decide(state: RolloutTarget | null, command: TargetCommand): TargetDecision {
  if (state === null) return assign(command);
  if (command.type === 'assign') return refuse('TARGET_TWICE', {}, ['organizationIds']);
  if (!allows(targetTransitions, state.status, command.type)) return illegalTransition(targetTransitions, state.status, command.type);
  return dateOutOfOrder(command, latest(state.lastOn, command)) ?? proceed(state, command);
}

function assign(command: TargetCommand): TargetDecision {
  if (command.type !== 'assign') return refuse('NOT_FOUND');
  const { rollout, target, on } = command;
  return rolloutEnded(rollout) ?? dateOutOfOrder(command, rollout.plannedOn) ?? accept({ type: 'TargetAssigned', ...target, on });
}

function proceed(state: RolloutTarget, command: Exclude<TargetCommand, { type: 'assign' }>): TargetDecision {
  const { rollout, on } = command;
  switch (command.type) {
    case 'recordSession': {
      const { form, attendance } = command;
      return rolloutNotActive(rollout) ?? negative(attendance, 'attendance') ?? accept({ type: 'SessionHeld', form, attendance, on });
    }
    case 'report':
      return (
        rolloutNotActive(rollout) ??
        unfitReport(command.report, state.documentKind) ??
        accept({ type: 'ReachReported', ...command.report, on })
      );
    case 'complete':
      return rolloutNotActive(rollout) ?? staffLeft(state) ?? accept({ type: 'TargetCompleted', on });
    case 'withdraw':
      return rolloutEnded(rollout) ?? accept({ type: 'TargetWithdrawn', on });
  }
}

/** Nothing is reported from before the rollout began. */
function latest(lastOn: string, { rollout }: TargetCommand): string {
  return rollout.status === 'ACTIVE' && rollout.statusSince > lastOn ? rollout.statusSince : lastOn;
}
