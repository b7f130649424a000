import type { GrievanceCase } from '../src/domain/case/types.ts';
import type { Petition } from '../src/domain/petition/types.ts';
import { derivedOfCase, derivedOfPetition } from '../src/persistence/derived.ts';
import type { Stores } from '../src/persistence/stores.ts';

const bookkeeping = { version: 1, outbox: [], relayToken: 0, keys: [] };

/** Puts states into the database as the store would have, without their events. */
export async function keepPetitions({ petitions }: Pick<Stores, 'petitions'>, states: readonly Petition[]): Promise<void> {
  const documents = states.map(({ id, ...state }) => ({ _id: id, ...state, ...bookkeeping, derived: derivedOfPetition({ id, ...state }) }));
  await petitions.model.collection.insertMany(documents as never);
}

/** As `keepPetitions`, of cases. */
export async function keepCases({ cases }: Pick<Stores, 'cases'>, states: readonly GrievanceCase[]): Promise<void> {
  const documents = states.map(({ id, ...state }) => ({ _id: id, ...state, ...bookkeeping, derived: derivedOfCase({ id, ...state }) }));
  await cases.model.collection.insertMany(documents as never);
}
