import { sumOf } from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import type { ReceptionCell } from '../domain/forms/reception-cell.ts';
import { type FormScope, read } from './form-scope.ts';

const counts = [
  'turns',
  'persons',
  'firstCases',
  'repeatCases',
  'largeGroups',
  'largeGroupPersons',
  'largeGroupFirstCases',
  'largeGroupRepeatCases',
] as const;

type Row = Omit<ReceptionCell, 'receptionType' | 'receivedBy'> & { readonly _id: Pick<ReceptionCell, 'receptionType' | 'receivedBy'> };

/** The cells of form 01/TCD: the receptions of the period in the scope, by who received. One aggregation. */
export async function receptionCells<T>(
  model: Model<T>,
  scope: FormScope,
  { from, to }: ReportingPeriod,
): Promise<readonly ReceptionCell[]> {
  const rows = await read<T, Row>(model, scope, [
    { $match: { [`organization.${scope.by}`]: scope.value, heldOn: { $gte: from, $lte: to } } },
    {
      $group: {
        _id: { receptionType: '$receptionType', receivedBy: '$receivedBy' },
        sessions: { $sum: 1 },
        ...Object.fromEntries(counts.map((count) => [count, { $sum: sumOf(`$derived.${count}`) }])),
      },
    },
  ]);
  return rows.map(({ _id, ...cell }) => ({ ..._id, receivedBy: _id.receivedBy ?? null, ...cell }));
}
