import type { IsoDate } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import { currentLaw } from '../deadline/law.ts';
import type { Dossier } from './types.ts';
import { workingDaysBetween } from './working-days.ts';

/** What is counted of one dossier. */
export type DossierFigures = {
  /** Working days from receipt to result, what was paused left out; null while there is no result. */
  readonly takenDays: number | null;
  /** Late, and nobody said sorry. */
  readonly apologyMissing: boolean;
  /** The first day on which the dossier will be overdue, where that is not told yet; null where it will not be. */
  readonly watchedFrom: IsoDate | null;
};

/** Being worked on: an appointment can still be missed. Papers that are missing stop the clock. */
export const isRunning = ({ status }: Dossier): boolean => status === 'RECEIVED' || status === 'PROCESSING';

export function figuresOf(state: Dossier): DossierFigures {
  const { receivedOn, resolvedOn, pausedDays, timeliness, overdueOn, apology, appointmentOn } = state;
  const late = timeliness === 'LATE' || (timeliness === null && overdueOn !== null);
  return {
    takenDays: resolvedOn === null ? null : Math.max(0, workingDaysBetween(currentLaw.calendar, receivedOn, resolvedOn) - pausedDays),
    apologyMissing: late && apology === null,
    watchedFrom: isRunning(state) && overdueOn === null ? addDays(appointmentOn, 1) : null,
  };
}
