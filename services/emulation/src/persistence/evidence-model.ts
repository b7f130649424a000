import { aggregateModel } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';
import type { Evidence } from '../domain/evidence/types.ts';

const text = { type: String, required: true };
const textOrNull = { type: String, default: null };
const texts = { type: [String], required: true };

export const evidenceModel = (connection: Connection) =>
  aggregateModel<Evidence>(
    connection,
    'evidence',
    {
      ownerId: text,
      unitCode: text,
      unitPath: texts,
      path: texts,
      mediaType: text,
      size: { type: Number, required: true },
      sha256: text,
      provenance: text,
      status: text,
      announcedOn: text,
      lastOn: text,
      storedOn: textOrNull,
      storageKey: textOrNull,
    },
    [[{ ownerId: 1, _id: 1 }]],
  );
