import type { Refusal } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import { decide } from './decide.ts';
import type { Petition, PetitionCommand } from './types.ts';

/** The most favourable input of each command; the rest only the input can tell. */
function favourable({ kind, organization }: Petition): Readonly<Record<string, object>> {
  return {
    guide: { toOrganizationId: '', guidedBefore: false },
    transfer: { toOrganizationId: '' },
    urge: { to: { id: '', path: [organization.id, ''] } },
    returnToSender: {},
    recordReply: {},
    link: { caseId: '', caseKind: kind, opened: true },
  };
}

/**
 * What of the petition itself stands in the way of a command: with it the whole reason why a petition is linked, guided, transferred,
 * returned or filed away (Circular 05/2021 Arts. 6, 13–16). Undefined where nothing does, or where only the input can tell.
 */
export function petitionBlocks(state: Petition, today: IsoDate, command: string): Refusal | undefined {
  const said = favourable(state)[command];
  if (!said) return undefined;
  const decision = decide(state, { type: command, ...said, on: today, today } as unknown as PetitionCommand);
  return decision.ok ? undefined : decision.refusal;
}
