import { isOnTime } from '../domain/case/deadlines.ts';
import type { GrievanceCase } from '../domain/case/types.ts';
import { watchedFrom } from '../domain/case/watch.ts';
import { currentLaw } from '../domain/deadline/law.ts';
import { settledInTerm } from '../domain/forms/case-cell.ts';
import type { Petition } from '../domain/petition/types.ts';

/** A field code and every code above it: `A.B` → `A`, `A.B`. */
const fieldPath = (code: string) => code.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

/** What is kept beside a petition, to filter and count by. */
export const derivedOfPetition = ({ fieldCode }: Petition) => ({ fieldPath: fieldPath(fieldCode) });

/** What is kept beside a case, to filter and count by, and to find what is due by an index. */
export const derivedOfCase = (state: GrievanceCase) => ({
  fieldPath: fieldPath(state.fieldCode),
  onTime: isOnTime(state),
  settledInTerm: settledInTerm(state),
  watchedFrom: watchedFrom(currentLaw, state),
});
