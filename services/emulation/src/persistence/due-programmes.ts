import { type AggregateDocument, toState } from '@danvan/aggregate-store';
import type { IsoDate } from '@danvan/contracts';
import type { Model } from 'mongoose';
import type { JointProgramme } from '../domain/joint-programme/types.ts';

/** Joint programmes with a task whose due date has passed without anybody having said so, the longest passed first. */
export async function dueProgrammes(model: Model<AggregateDocument<JointProgramme>>, today: IsoDate, limit: number) {
  const filter = { 'derived.nextDueOn': { $gt: '', $lt: today } };
  const found = await model
    .find(filter as never)
    .sort({ 'derived.nextDueOn': 1, _id: 1 })
    .limit(limit)
    .lean<AggregateDocument<JointProgramme>[]>();
  return found.map((document) => toState<JointProgramme>(document));
}
