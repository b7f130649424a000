import { type Indexed, plainModel } from '@danvan/aggregate-store';
import type { Actor } from '@danvan/identity';
import { type Connection, Schema } from 'mongoose';
import type { Plan } from '../domain/act/act.ts';

/** An act that has been decided, as it is kept until everything that follows from it is done. */
export type ActInHand = Plan & {
  readonly id: string;
  readonly actor: Actor;
  readonly at: string;
  readonly idempotencyKey: string;
  readonly input: unknown;
  readonly traceparent: string | null;
  /** The commands to those that the act names are done; what remains are the reroutes below them. */
  readonly stepsDone: boolean;
};

/** The one document that every act on the apparatus changes first, so that acts go one after the other. */
export type StructureDocument = { _id: string; version: number; act: ActInHand | null };

export const structureModel = (connection: Connection): Indexed<StructureDocument> =>
  plainModel<StructureDocument>(connection, 'structure', {
    version: { type: Number, required: true },
    act: { type: Schema.Types.Mixed, default: null },
  });
