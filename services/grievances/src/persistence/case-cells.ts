import type { Remedy } from '@danvan/contracts';
import type { Model } from 'mongoose';
import { remedyFields } from '../domain/case/remedies.ts';
import type { CaseCell } from '../domain/forms/case-cell.ts';
import type { ReportingPeriod } from '../domain/forms/period.ts';
import { type FormScope, read } from './form-scope.ts';

/** The day stands within the period; a day that is missing sorts before every other. */
const within = (day: string, { from, to }: ReportingPeriod) => ({ $and: [{ $gte: [day, from] }, { $lte: [day, to] }] });
/** The day is of the period or later, or has not come. */
const since = (day: string, { from }: ReportingPeriod) => ({ $or: [{ $eq: [day, null] }, { $gte: [day, from] }] });

type Part = 'recommended' | 'enforced';
type Row = { readonly _id: Omit<CaseCell, 'cases' | 'petitions' | Part>; readonly cases: number; readonly petitions: number } & Readonly<
  Record<`${Part}_${keyof Remedy}`, number>
>;

const amounts = (part: Part) => Object.fromEntries(remedyFields.map((field) => [`${part}_${field}`, { $sum: `$${part}.${field}` }]));
const remedyOf = (row: Row, part: Part) => Object.fromEntries(remedyFields.map((field) => [field, row[`${part}_${field}`]])) as Remedy;

/** From when the result has to be enforced: a decision from when it is in effect, a conclusion from its day. */
const enforceableOn = { $cond: [{ $eq: ['$kind', 'COMPLAINT'] }, '$inEffectOn', '$decidedOn'] };

/** The cells of forms 01–04/KQGQ by one aggregation: what `caseCell` says of one case, of all in the scope at once. */
export async function caseCells<T>(model: Model<T>, scope: FormScope, period: ReportingPeriod): Promise<readonly CaseCell[]> {
  const { from, to } = period;
  const counted = { $and: [since('$decidedOn', period), since('$endedOn', period)] };
  const due = {
    $and: [
      { $in: ['$finding', ['RIGHT', 'PARTLY']] },
      { $ne: [enforceableOn, null] },
      { $lte: [enforceableOn, to] },
      since('$endedOn', period),
    ],
  };
  const ended = [{ $eq: ['$status', 'TERMINATED'] }, within('$endedOn', period)];
  const rows = await read<T, Row>(model, scope, [
    {
      $match: {
        [`resolver.${scope.by}`]: scope.value,
        kind: { $in: ['COMPLAINT', 'DENUNCIATION'] },
        acceptedOn: { $gt: '', $lte: to },
        $or: [{ endedOn: null }, { endedOn: { $gte: from } }],
      },
    },
    {
      $group: {
        _id: {
          kind: '$kind',
          instance: '$instance',
          further: { $ne: ['$furtherOfCaseId', null] },
          finding: '$finding',
          reviewOutcome: '$reviewOutcome',
          counted,
          carriedOver: { $lt: ['$receivedOn', from] },
          resolved: within('$decidedOn', period),
          withdrawn: { $and: [...ended, { $eq: ['$terminationReason', 'WITHDRAWN'] }] },
          terminated: { $and: [...ended, { $ne: ['$terminationReason', 'WITHDRAWN'] }] },
          inTerm: '$derived.settledInTerm',
          due,
          done: { $and: [due, { $eq: ['$status', 'CLOSED'] }, within('$endedOn', period)] },
        },
        cases: { $sum: 1 },
        petitions: { $sum: { $size: '$petitionIds' } },
        ...amounts('recommended'),
        ...amounts('enforced'),
      },
    },
  ]);
  return rows.map((row) => ({
    ...row._id,
    ...{ cases: row.cases, petitions: row.petitions },
    recommended: remedyOf(row, 'recommended'),
    enforced: remedyOf(row, 'enforced'),
  }));
}
