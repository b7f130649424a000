import { followUp, serviceActor } from '@danvan/aggregate-store';
import { emulationEntry } from '@danvan/contracts';
import { localDate } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';

/** An entry that is registered as taking up another is told to that other; a source that has lapsed or knows it already refuses, and nothing changes. */
export const spread = ({ entries, marks }: Pick<Stores, 'entries' | 'marks'>) =>
  followUp(emulationEntry, {
    group: 'emulation.spread.v1',
    marks,
    async act({ after, traceparent }) {
      if (!after?.sourceId || after.registeredOn === null) return;
      const now = new Date();
      const told = { replicatorId: after.registrantId, byEntryId: after.id, on: after.registeredOn };
      await entries.execute(
        after.sourceId,
        { type: 'markReplicated', ...told, today: localDate(now) },
        { actor: serviceActor('emulation'), now, idempotencyKey: `spread/${after.id}`, input: told, traceparent },
      );
    },
  });
