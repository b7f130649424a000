import type { PetitionChannel } from '@danvan/contracts';
import type { Model } from 'mongoose';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import type { PetitionCell } from '../domain/forms/petition-cell.ts';
import { cellOfKey } from '../domain/forms/petition-key.ts';
import { type FormScope, read } from './form-scope.ts';

/**
 * Keys tell what is of the period and what is not, so a condition only serves to find less by the index. Where everything is read anyway it
 * would be asked of each petition for nothing.
 */
const stillOf = ({ broad }: FormScope, { from }: ReportingPeriod) => (broad ? {} : { 'derived.countedUntil': { $gte: from } });

/** The cells of forms 01–04/XLD: what `petitionCell` says of one petition, of all in the scope at once. One count of keys that are kept beside the petitions. */
export async function petitionCells<T>(
  model: Model<T>,
  scope: FormScope,
  period: ReportingPeriod,
  only: { readonly channel?: PetitionChannel } = {},
): Promise<readonly PetitionCell[]> {
  const rows = await read<T, { _id: string; petitions: number }>(model, scope, [
    { $match: { [`organization.${scope.by}`]: scope.value, ...stillOf(scope, period), ...only } },
    { $group: { _id: '$derived.formKey', petitions: { $sum: 1 } } },
  ]);
  return rows.map(({ _id, petitions }) => cellOfKey(_id, period, petitions)).filter((cell) => cell !== null);
}
