import type { Refusal } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import type { Law } from '../deadline/types.ts';
import { decide } from './decide.ts';
import { nothingDone } from './remedies.ts';
import type { GrievanceCase, GrievanceCaseCommand } from './types.ts';

type Type = GrievanceCaseCommand['type'];

/** Commands that say no more than that they are given. */
const bare: ReadonlySet<string> = new Set([
  ...(['setAside', 'takeEffect', 'startEnforcement', 'close', 'recordReceipt', 'liftStay', 'referCrime'] satisfies Type[]),
]);

/** The most favourable input of the others whose rules look at the case itself; the rest only the input can tell. */
function favourable(state: GrievanceCase): Readonly<Record<string, object>> {
  const { kind, instance, signatoryType, resolver, enforced } = state;
  const own = kind === 'COMPLAINT' && instance === 'FIRST';
  return {
    accept: {
      ...{ bars: [], complex: false, remote: false, representatives: signatoryType === 'JOINT' ? 1 : 0 },
      respondentId: own ? resolver.id : kind === 'COMPLAINT' ? 'another' : null,
    },
    keepAsLead: { clearViolator: true, specificEvidence: true, checkable: true },
    extend: { criteriaMet: 7 },
    suspend: { reason: 'AWAITING_OTHER_BODY' },
    decide: {
      ...{ finding: 'WRONG', demandMatchesFindings: true, recommended: null },
      reviewOutcome: instance === 'SECOND' ? 'UPHELD' : null,
    },
    reopen: { byAuthor: true },
    recordEnforcement: { enforced: enforced ?? nothingDone },
  };
}

/** What of the case itself stands in the way of a command today; undefined where nothing does, or where only the input can tell. */
export function caseBlocks(law: Law, state: GrievanceCase, today: IsoDate, command: string): Refusal | undefined {
  const said = bare.has(command) ? {} : favourable(state)[command];
  if (!said) return undefined;
  const decision = decide(law, state, { type: command, ...said, on: today, today } as unknown as GrievanceCaseCommand);
  return decision.ok ? undefined : decision.refusal;
}
