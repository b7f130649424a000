import type { KeyObject } from 'node:crypto';
import { type Indexed, ignoringDuplicates, isDuplicateKey, plainModel } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';
import { type Access, type ChainEntry, type ChainHead, chainReader, emptyHead, follow } from '../vault/chain.ts';

type EntryDocument = { _id: string } & ChainEntry;
type HeadDocument = { _id: string } & ChainHead;

/** How often an append that lost the next place to another replica tries again. */
const attempts = 200;
const headId = 'head';
const text = { type: String, required: true };
const sequence = { type: Number, required: true };
/** Sorts as text in the order of the sequence. */
const idOf = (place: number) => String(place).padStart(15, '0');

export const accessLogModels = (connection: Connection) => ({
  entries: plainModel<EntryDocument>(connection, 'vault_access_log', {
    ...{ sequence, previous: { type: String, default: '' }, hash: text, at: text, actorId: text },
    ...{ action: text, petitionId: text, reason: text, reference: { type: String, default: null } },
  }),
  heads: plainModel<HeadDocument>(connection, 'vault_access_head', { sequence, hash: text }),
});

type Models = { readonly entries: Indexed<EntryDocument>; readonly heads: Indexed<HeadDocument> };

/**
 * The hash-chained log of who did what in the vault. An entry's place is its `_id`, so of several replicas that append at once
 * one gets the place and the others follow it: one chain. The head is kept apart, so that a missing end is missed.
 */
export function accessLog({ entries, heads }: Models, key: KeyObject) {
  const headOf = async (): Promise<ChainHead> => (await heads.model.findOne({ _id: headId }).lean<HeadDocument>()) ?? emptyHead;

  /** The head, or what was appended after it by one who has not moved it yet. */
  const tip = async (): Promise<ChainHead> => {
    const head = await headOf();
    const beyond = await entries.model.find({ _id: { $gt: idOf(head.sequence) } }).lean<EntryDocument[]>();
    return beyond.reduce<ChainHead>((last, entry) => (entry.sequence > last.sequence ? entry : last), head);
  };

  const advance = ({ sequence: place, hash }: ChainEntry) =>
    ignoringDuplicates(
      heads.model.updateOne({ _id: headId, sequence: { $lt: place } }, { $set: { sequence: place, hash } }, { upsert: true }),
    );

  const append = async (access: Access): Promise<ChainHead> => {
    for (let tries = 0; tries < attempts; tries += 1) {
      const entry = follow(key, await tip(), access);
      try {
        await entries.model.collection.insertOne({ _id: idOf(entry.sequence), ...entry } as never);
      } catch (error) {
        if (isDuplicateKey(error)) continue;
        throw error;
      }
      await advance(entry);
      return { sequence: entry.sequence, hash: entry.hash };
    }
    throw new Error('the access log could not be appended to: its next place was always taken');
  };

  /** Appends of this process one after the other: they would only take each other's places. */
  let turn: Promise<unknown> = Promise.resolve();
  return {
    /** @returns the entry's place and hash, once it is written. @throws where it cannot be: then what was to be logged must not happen */
    append(access: Access): Promise<ChainHead> {
      const mine = turn.then(() => append(access));
      turn = mine.catch(() => {});
      return mine;
    },
    /** Reads the whole log in order and tells what was changed, taken out or cut off. @param anchor see `chainReader` */
    async verify(anchor: ChainHead | null = null) {
      const reader = chainReader(key, await headOf(), anchor);
      for await (const entry of entries.model.find({}).sort({ _id: 1 }).lean<EntryDocument[]>().cursor()) reader.read(entry);
      return reader.end();
    },
  };
}

export type AccessLog = ReturnType<typeof accessLog>;
