import type { Model } from 'mongoose';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import type { PetitionCell } from '../domain/forms/petition-cell.ts';
import { cellOfKey } from '../domain/forms/petition-key.ts';
import { type FormScope, read } from './form-scope.ts';

/** The cells of forms 01–04/XLD: what `petitionCell` says of one petition, of all in the scope at once. One count of keys that are kept beside the petitions. */
export async function petitionCells<T>(model: Model<T>, scope: FormScope, period: ReportingPeriod): Promise<readonly PetitionCell[]> {
  const rows = await read<T, { _id: string; petitions: number }>(model, scope, [
    // What was received later is left out by its key: one condition less is asked of each petition.
    { $match: { [`organization.${scope.by}`]: scope.value, 'derived.countedUntil': { $gte: period.from } } },
    { $group: { _id: '$derived.formKey', petitions: { $sum: 1 } } },
  ]);
  return rows.map(({ _id, petitions }) => cellOfKey(_id, period, petitions)).filter((cell) => cell !== null);
}
