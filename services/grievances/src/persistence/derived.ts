import { isOnTime } from '../domain/case/deadlines.ts';
import type { GrievanceCase } from '../domain/case/types.ts';
import { watchedFrom } from '../domain/case/watch.ts';
import { currentLaw } from '../domain/deadline/law.ts';
import { settledInTerm } from '../domain/forms/case-cell.ts';
import { countedUntil, petitionKey } from '../domain/forms/petition-key.ts';
import type { Petition } from '../domain/petition/types.ts';

/** A field code and every code above it: `A.B` → `A`, `A.B`. */
const fieldPath = (code: string) => code.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

/** What is kept beside a petition, to filter and count by. */
export const derivedOfPetition = (state: Petition) => ({
  fieldPath: fieldPath(state.fieldCode),
  formKey: petitionKey(state),
  countedUntil: countedUntil(state),
});

/** What is summed in the statistics, so that a sum is a sum of numbers and nothing has to be asked of each case again. */
const measuresOf = (state: GrievanceCase) => ({
  decided: Number(state.decidedOn !== null),
  onTime: Number(isOnTime(state) === true),
});

/** What is kept beside a case, to filter and count by, and to find what is due by an index. */
export const derivedOfCase = (state: GrievanceCase) => ({
  fieldPath: fieldPath(state.fieldCode),
  onTime: isOnTime(state),
  measures: measuresOf(state),
  settledInTerm: settledInTerm(state),
  watchedFrom: watchedFrom(currentLaw, state),
});
