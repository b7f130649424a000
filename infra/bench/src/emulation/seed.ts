import { idFor } from '@danvan/aggregate-store';
import { emulationFields, entryKinds, entryStatuses, recognitionLevels, subjectTypes } from '@danvan/contracts';
import { entryDerived } from '../../../../services/emulation/src/domain/entry/derived.ts';
import { happened, historyTo } from '../../../../services/emulation/src/domain/entry/examples.ts';
import { entryLifecycle } from '../../../../services/emulation/src/domain/entry/lifecycle.ts';
import type { Entry, EntryEvent } from '../../../../services/emulation/src/domain/entry/types.ts';
import type { Stores } from '../../../../services/emulation/src/persistence/stores.ts';

const batch = 5_000;
const wards = 200;
const organizations = 3_000;
const years = 9;

/** One of a list, each as often as the others and in no step with another list of another `stride`. */
const turn = <T>(list: readonly T[], at: number, stride: number, otherwise: T): T =>
  list[Math.floor(at / stride) % list.length] ?? otherwise;

function historyOf(at: number): readonly EntryEvent[] {
  const ward = `WARD_${at % wards}`;
  const id = `organization-${at % organizations}`;
  const { registrant } = happened.drafted;
  const drafted: EntryEvent = {
    ...happened.drafted,
    id: idFor('entry', 'bench', `${at}`),
    title: `Mô hình «Dân vận khéo» số ${at}`,
    kind: turn(entryKinds, at, 1, 'MODEL'),
    field: turn(emulationFields, at, 2, 'ECONOMY'),
    subjectType: turn(subjectTypes, at, 3, 'COLLECTIVE'),
    registeredLevel: turn(recognitionLevels, at, 5, 'GRASSROOTS'),
    year: 2018 + (Math.floor(at / 7) % years),
    registrant: { ...registrant, id, unitCode: ward, unitPath: ['HA_NOI', 'TAY_HO', ward], path: ['womens-union', id] },
  };
  return [drafted, ...historyTo[turn(entryStatuses, at, 11, 'REGISTERED')].slice(1)];
}

function documentOf(at: number) {
  const history = historyOf(at);
  const state = history.reduce<Entry | null>(entryLifecycle.evolve, null);
  if (state === null) throw new Error('an entry begins with its draft');
  const { id, ...own } = state;
  return { _id: id, ...own, derived: entryDerived(state), version: history.length, outbox: [], relayToken: 0, keys: [] };
}

/** So many entries, as the domain makes them, put into the database without their events. */
export async function seed({ entries }: Stores, count: number): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    const documents = Array.from({ length: Math.min(batch, count - from) }, (_, at) => documentOf(from + at));
    await entries.model.collection.insertMany(documents as never);
  }
}
