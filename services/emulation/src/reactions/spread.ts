import { commandTo, follow } from '@danvan/aggregate-store';
import { emulationEntry } from '@danvan/contracts';
import { localDate } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';

/** An entry that is registered as taking up another is told to that other; a source that has lapsed or knows it already refuses, and nothing changes. */
export const spread = ({ entries, marks }: Pick<Stores, 'entries' | 'marks'>) =>
  follow(emulationEntry, {
    group: 'emulation.spread.v1',
    marks,
    *commands({ after }) {
      if (!after?.sourceId || after.registeredOn === null) return;
      const told = { replicatorId: after.registrantId, byEntryId: after.id, on: after.registeredOn };
      yield commandTo(entries, after.sourceId, { type: 'markReplicated', ...told, today: localDate(new Date()) });
    },
  });
