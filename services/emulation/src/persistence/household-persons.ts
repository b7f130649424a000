import { type Indexed, plainModel } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';

/** Who lives behind a household's code. Personal: in this collection and nowhere else, never in an event, a log or a count. */
export type HouseholdPerson = { _id: string; campaignId: string; headName: string; address: string };
/** What was said at the door, in the team's words, and who went. Personal, like the above. */
export type VisitNote = { _id: string; householdId: string; visitors: string; note: string };

const text = { type: String, required: true };

export const householdPersonModel = (connection: Connection): Indexed<HouseholdPerson> =>
  plainModel<HouseholdPerson>(connection, 'household_persons', { campaignId: text, headName: text, address: text }, [[{ campaignId: 1 }]]);

export const visitNoteModel = (connection: Connection): Indexed<VisitNote> =>
  plainModel<VisitNote>(connection, 'visit_notes', { householdId: text, visitors: String, note: String }, [[{ householdId: 1 }]]);

/** Keeps it once more under the same id where a command is repeated. */
export async function keepPersonal<T extends { _id: string }>({ model }: Indexed<T>, { _id, ...fields }: T): Promise<void> {
  await model.updateOne({ _id } as never, { $set: fields } as never, { upsert: true });
}
