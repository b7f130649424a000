import { allowedCommands, allows, commonRefusals, fillText, type TransitionTable } from '@danvan/aggregate-store';
import { can, type Policy } from '@danvan/identity';
import type { RequestContext } from './context.ts';

export type AvailableActionShape = { name: string; allowed: boolean; blockedBy: string | null };

/** Mutation → the command it sends and the action it needs. */
export type ActionTable = Readonly<Record<string, { readonly command: string; readonly action: string }>>;

const roleText = { en: 'Your role may not do this.', vi: 'Vai trò của bạn không được phép thực hiện.' };

/** What the viewer may do with a record in this state, and what blocks the rest: their role first, then the lifecycle. */
export function availableActions(
  context: Pick<RequestContext, 'actor' | 'language'>,
  options: { policy: Policy; transitions: TransitionTable<string, string>; status: string; actions: ActionTable },
): AvailableActionShape[] {
  const { policy, transitions, status, actions } = options;
  return Object.entries(actions).map(([name, { command, action }]) => {
    const blockedBy =
      can(policy, context.actor, action) !== 'ALLOWED'
        ? roleText[context.language]
        : allows(transitions, status, command)
          ? null
          : fillText(commonRefusals.ILLEGAL_TRANSITION[context.language], {
              command,
              from: status,
              allowed: allowedCommands(transitions, status),
            });
    return { name, allowed: blockedBy === null, blockedBy };
  });
}
