import type { Model } from 'mongoose';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import type { PetitionCell } from '../domain/forms/petition-cell.ts';

type Match = Readonly<Record<string, unknown>>;

/** The day stands within the period; a day that is missing sorts before every other. */
export const within = (day: string, { from, to }: ReportingPeriod) => ({ $and: [{ $gte: [day, from] }, { $lte: [day, to] }] });
/** The day is of the period or later, or has not come. */
export const since = (day: string, { from }: ReportingPeriod) => ({ $or: [{ $eq: [day, null] }, { $gte: [day, from] }] });

/** The cells of forms 01–04/XLD by one aggregation: what `petitionCell` says of one petition, of all in the scope at once. */
export async function petitionCells<T>(model: Model<T>, scope: Match, period: ReportingPeriod): Promise<readonly PetitionCell[]> {
  const { from, to } = period;
  const rows = await model.aggregate<{ _id: Omit<PetitionCell, 'petitions'>; petitions: number }>([
    {
      $match: {
        ...scope,
        receivedOn: { $lte: to },
        status: { $ne: 'SPLIT' },
        $or: [{ disposedOn: null }, { disposedOn: { $gte: from } }, { repliedOn: { $gte: from, $lte: to } }],
      },
    },
    {
      $group: {
        _id: {
          kind: '$kind',
          signatoryType: '$signatoryType',
          fieldCode: '$fieldCode',
          eligibility: '$eligibility',
          priorResolution: '$priorResolution',
          status: '$status',
          counted: since('$disposedOn', period),
          carriedOver: { $lt: ['$receivedOn', from] },
          processed: within('$disposedOn', period),
          joined: { $and: [{ $eq: ['$status', 'LINKED'] }, { $ne: ['$openedCase', true] }] },
          replied: within('$repliedOn', period),
        },
        petitions: { $sum: 1 },
      },
    },
  ]);
  return rows.map(({ _id, petitions }) => ({ ..._id, petitions }));
}
