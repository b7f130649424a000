import { refuse } from '@danvan/aggregate-store/decision';
import type { AcceptanceBar, GrievanceKind } from '@danvan/contracts';
import type { GrievanceCase } from './types.ts';

/** What can bar acceptance: Complaint Law 02/2011 Art. 11; Denunciation Law 25/2018 Arts. 24, 29. Nothing bars a reflection. */
export const barsOf: Readonly<Record<GrievanceKind, readonly AcceptanceBar[]>> = {
  COMPLAINT: [
    'INTERNAL_OR_NORMATIVE_ACT',
    'NOT_DIRECTLY_AFFECTED',
    'NO_CAPACITY',
    'INVALID_REPRESENTATIVE',
    'UNSIGNED',
    'OUT_OF_TIME',
    'ALREADY_SECOND_DECISION',
    'TERMINATED_OVER_30_DAYS',
    'BEFORE_COURT',
    'NOT_COMPETENT',
  ],
  DENUNCIATION: ['NO_CAPACITY', 'NOT_COMPETENT', 'UNIDENTIFIED_DENOUNCER', 'NO_BASIS', 'RESOLVED_COMPLAINT_WITHOUT_EVIDENCE'],
  REFLECTION: [],
};

function foreignBars({ kind }: GrievanceCase, bars: readonly AcceptanceBar[]) {
  const allowed = barsOf[kind];
  const foreign = bars.filter((bar) => !allowed.includes(bar));
  return foreign.length > 0 ? refuse('BAR_NOT_FOR_KIND', { kind, bars: foreign, allowed }, ['bars']) : undefined;
}

export function barred(state: GrievanceCase, bars: readonly AcceptanceBar[]) {
  return foreignBars(state, bars) ?? (bars.length > 0 ? refuse('ACCEPTANCE_BARRED', { bars }, ['bars']) : undefined);
}

export function refusalWithoutBar(state: GrievanceCase, bars: readonly AcceptanceBar[]) {
  return foreignBars(state, bars) ?? (bars.length === 0 ? refuse('REFUSAL_NEEDS_BAR', {}, ['bars']) : undefined);
}
