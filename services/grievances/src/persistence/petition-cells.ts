import type { Model } from 'mongoose';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import type { PetitionCell } from '../domain/forms/petition-cell.ts';
import { cellOfKey } from '../domain/forms/petition-key.ts';

type Match = Readonly<Record<string, unknown>>;

/** The cells of forms 01–04/XLD: what `petitionCell` says of one petition, of all in the scope at once. One count of keys that are kept beside the petitions. */
export async function petitionCells<T>(model: Model<T>, scope: Match, period: ReportingPeriod): Promise<readonly PetitionCell[]> {
  const rows = await model.aggregate<{ _id: string; petitions: number }>([
    { $match: { ...scope, 'derived.countedUntil': { $gte: period.from }, receivedOn: { $lte: period.to } } },
    { $group: { _id: '$derived.formKey', petitions: { $sum: 1 } } },
  ]);
  return rows.map(({ _id, petitions }) => cellOfKey(_id, period, petitions)).filter((cell) => cell !== null);
}
