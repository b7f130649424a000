import {
  allowedCommands,
  allows,
  commonRefusals,
  fillText,
  type Refusal,
  type RefusalCatalogue,
  type TransitionTable,
} from '@danvan/aggregate-store';
import { can, type Policy } from '@danvan/identity';
import type { RequestContext } from './context.ts';

export type AvailableActionShape = { name: string; allowed: boolean; blockedBy: string | null };

/** Mutation → the command it sends and the action it needs. */
export type ActionTable = Readonly<Record<string, { readonly command: string; readonly action: string }>>;

type Options = {
  readonly policy: Policy;
  readonly transitions: TransitionTable<string, string>;
  readonly status: string;
  readonly actions: ActionTable;
  /** Does the viewer's organization cover the record? Asked of actions that the policy keeps within it; not asked where it is left out. */
  readonly covered?: boolean;
  /** What of the record itself stands in the way of a command, and how its refusals read. */
  readonly blocks?: (command: string) => Refusal | undefined;
  readonly refusals?: RefusalCatalogue;
};

const roleText = { en: 'Your role may not do this.', vi: 'Vai trò của bạn không được phép thực hiện.' };
const scopeText = { en: 'Your organization does not cover this record.', vi: 'Bản ghi này ngoài phạm vi của cơ quan bạn.' };

/** What the viewer may do with a record in this state, and what blocks the rest: their role first, then their organization, the lifecycle, and the record. */
export function availableActions(context: Pick<RequestContext, 'actor' | 'language'>, options: Options): AvailableActionShape[] {
  const { policy, transitions, status, actions, covered = true, blocks, refusals = {} } = options;
  const { language } = context;
  const blocker = (command: string, action: string): string | null => {
    if (can(policy, context.actor, action) !== 'ALLOWED') return roleText[language];
    if (policy[action]?.within && !covered) return scopeText[language];
    if (!allows(transitions, status, command)) {
      const allowed = allowedCommands(transitions, status);
      return fillText(commonRefusals.ILLEGAL_TRANSITION[language], { command, from: status, allowed });
    }
    const refusal = blocks?.(command);
    return refusal ? fillText(refusals[refusal.code]?.[language] ?? refusal.code, refusal.details) : null;
  };
  return Object.entries(actions).map(([name, { command, action }]) => {
    const blockedBy = blocker(command, action);
    return { name, allowed: blockedBy === null, blockedBy };
  });
}
