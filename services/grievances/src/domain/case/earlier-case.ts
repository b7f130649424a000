import type { IsoDate } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import { computeDeadline } from '../deadline/compute.ts';
import type { Law } from '../deadline/types.ts';
import { deadlineOf, resolutionKeys } from './deadlines.ts';
import type { EarlierCaseFacts, GrievanceCase } from './types.ts';

/**
 * What a second complaint or a further denunciation has to know of the case before it. The time for a second complaint runs from the
 * receipt of the decision, or from the end of a resolution that was not given (Complaint Law 02/2011 Art. 33); a further denunciation
 * has no term, and may also follow a conclusion that is overdue (Denunciation Law 25/2018 Arts. 37, 38).
 */
export function earlierCaseFacts(law: Law, state: GrievanceCase): EarlierCaseFacts {
  const { id: caseId, kind, resolver, decidedOn } = state;
  const overdueFrom = decidedOn === null && state.endedOn === null ? dayAfter(deadlineOf(state, ...resolutionKeys)?.effectiveDue) : null;
  return { caseId, kind, resolver, from: decidedOn ?? overdueFrom, until: kind === 'COMPLAINT' ? appealDue(law, state) : null };
}

const dayAfter = (day: IsoDate | undefined): IsoDate | null => (day === undefined ? null : addDays(day, 1));

function appealDue(law: Law, state: GrievanceCase): IsoDate | null {
  const appeal = deadlineOf(state, 'COMPLAINT_APPEAL');
  if (appeal) return appeal.effectiveDue;
  const resolution = deadlineOf(state, 'COMPLAINT_RESOLUTION_FIRST');
  if (!resolution || state.decidedOn !== null) return null; // not received yet: the term has not begun
  const remote = resolution.variant === 'REMOTE' || resolution.variant === 'REMOTE_COMPLEX';
  const outcome = computeDeadline(law, {
    key: 'COMPLAINT_APPEAL',
    trigger: resolution.effectiveDue,
    variant: remote ? 'REMOTE' : 'STANDARD',
  });
  return outcome.ok ? outcome.deadline.effectiveDue : null;
}
