import { toState } from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import { addDays } from '../domain/dates.ts';
import { duplicateReasons, likeness, type SuggestedDuplicate } from '../domain/petition/likeness.ts';
import type { Petition } from '../domain/petition/types.ts';
import type { Stores } from './stores.ts';

/** How far back another petition in the same matter is looked for, days; how many are read, and how many suggested. */
const window = 365;
const read = 200;
const suggested = 10;

/** Petitions that this one may repeat, the likeliest first: of the same kind and field, at the same organization, received before it or on the same day. */
export async function possibleDuplicates(
  { model }: Pick<Stores['petitions'], 'model'>,
  petition: Petition,
): Promise<readonly SuggestedDuplicate[]> {
  const { id, kind, fieldCode, organization, receivedOn } = petition;
  const found = await (model as unknown as Model<{ _id: string }>)
    .find({
      'organization.id': organization.id,
      receivedOn: { $gte: addDays(receivedOn, -window), $lte: receivedOn },
      kind,
      fieldCode,
      _id: { $ne: id },
      status: { $ne: 'SPLIT' },
    } as never)
    .sort({ receivedOn: -1 })
    .limit(read)
    .lean();
  return found
    .map((document) => toState<Petition>(document as never))
    .map((other) => ({ petition: other, reasons: duplicateReasons(petition, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => likeness(b.reasons) - likeness(a.reasons))
    .slice(0, suggested);
}
