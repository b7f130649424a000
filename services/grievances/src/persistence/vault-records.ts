import { ignoringDuplicates, plainModel } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { SealedRecord, WrappedKey } from '../vault/sealed-record.ts';

/** A person who stands under a petition, or the text that they wrote. */
export type VaultForm = 'PERSON' | 'TEXT';

export type VaultDocument = SealedRecord & {
  readonly _id: string;
  readonly petitionId: string;
  readonly form: VaultForm;
  /** The person's place among those under the petition. */
  readonly ordinal: number;
  readonly keptAt: Date;
  /** Until a petition is known to refer to it; what stays so is an orphan. */
  readonly pendingSince?: Date;
  readonly erasedAt?: Date;
  /** Which version had wrapped the key: while a ring has it, an old copy of the database can still be opened. */
  readonly erasedUnder?: number;
};

/** What hangs on a version of the key ring. */
export type KeyUse = { readonly version: number; readonly live: number; readonly erased: number };

export const vaultCollection = 'identity_vault';
const text = { type: String, required: true };

export const vaultModel = (connection: Connection) =>
  plainModel<VaultDocument>(
    connection,
    vaultCollection,
    {
      petitionId: text,
      form: text,
      ordinal: { type: Number, required: true },
      fields: { type: Schema.Types.Mixed, required: true },
      key: { type: Schema.Types.Mixed, default: null },
      fingerprint: text,
      keptAt: { type: Date, required: true },
      pendingSince: { type: Date },
      erasedAt: { type: Date },
      erasedUnder: { type: Number },
    },
    [[{ petitionId: 1 }], [{ pendingSince: 1 }, { sparse: true }], [{ 'key.version': 1, _id: 1 }], [{ erasedUnder: 1 }, { sparse: true }]],
  );

/** The vault's collection: sealed records go in and out, nothing here can open one. */
export function vaultRecords({ model }: ReturnType<typeof vaultModel>) {
  return {
    /** Records that are there already stay as they are. @returns whether all were new */
    async insert(documents: readonly VaultDocument[]): Promise<boolean> {
      let allNew = true;
      await ignoringDuplicates(
        model.collection.insertMany(documents as never, { ordered: false }).catch((error: unknown) => {
          allNew = false;
          throw error;
        }),
      );
      return allNew;
    },
    byIds: (ids: readonly string[]) => model.find({ _id: { $in: [...ids] } }).lean<VaultDocument[]>(),
    /** Sets one more sealed field, unless the record has been erased or wrapped anew since. */
    async setField(id: string, name: string, sealed: string): Promise<void> {
      await model.updateOne({ _id: id, key: { $ne: null } }, { $set: { [`fields.${name}`]: sealed } });
    },
    /** Drops the wrapped keys, and the fields that nothing can open any more; a key that is wrapped anew meanwhile goes too. */
    async erase(ids: readonly string[], erasedAt: Date): Promise<number> {
      let erased = 0;
      for (;;) {
        const live = await model
          .find({ _id: { $in: [...ids] }, key: { $ne: null } }, { key: 1 })
          .lean<{ _id: string; key: WrappedKey }[]>();
        if (live.length === 0) return erased;
        const written = await model.bulkWrite(
          live.map(({ _id, key }) => ({
            updateOne: {
              filter: { _id, 'key.wrapped': key.wrapped },
              update: { $set: { key: null, fields: {}, fingerprint: 'erased', erasedAt, erasedUnder: key.version } },
            },
          })) as never,
        );
        erased += written.modifiedCount;
      }
    },
    async settle(ids: readonly string[]): Promise<void> {
      await model.updateMany({ _id: { $in: [...ids] } }, { $unset: { pendingSince: 1 } });
    },
    pendingBefore: (moment: Date, limit: number) =>
      model
        .find({ pendingSince: { $lt: moment } }, { petitionId: 1 })
        .limit(limit)
        .lean<Pick<VaultDocument, '_id' | 'petitionId'>[]>(),
    async removeOrphans(ids: readonly string[], before: Date): Promise<number> {
      return (await model.deleteMany({ _id: { $in: [...ids] }, pendingSince: { $lt: before } })).deletedCount;
    },
    /** Records whose key is wrapped under an older version than this. */
    wrappedBefore: (version: number, limit: number) =>
      model
        .find({ 'key.version': { $lt: version } }, { key: 1 })
        .limit(limit)
        .lean<{ _id: string; key: WrappedKey }[]>(),
    /** Replaces a wrapped key, unless it is another by now: erased, or wrapped by another replica. */
    async rewrap(changes: readonly { readonly id: string; readonly from: WrappedKey; readonly to: WrappedKey }[]): Promise<number> {
      const written = await model.bulkWrite(
        changes.map(({ id, from, to }) => ({
          updateOne: { filter: { _id: id, 'key.wrapped': from.wrapped }, update: { $set: { key: to } } },
        })) as never,
        { ordered: false },
      );
      return written.modifiedCount;
    },
    /** How many records each version wraps, and how many erased ones it had wrapped. */
    async versions(): Promise<readonly KeyUse[]> {
      const count = async (match: object, version: string) =>
        new Map(
          (
            await model.aggregate<{ _id: number; records: number }>([{ $match: match }, { $group: { _id: version, records: { $sum: 1 } } }])
          ).map(({ _id, records }) => [_id, records]),
        );
      const live = await count({ key: { $ne: null } }, '$key.version');
      const erased = await count({ erasedUnder: { $gt: 0 } }, '$erasedUnder');
      const versions = [...new Set([...live.keys(), ...erased.keys()])].sort((a, b) => a - b);
      return versions.map((version) => ({ version, live: live.get(version) ?? 0, erased: erased.get(version) ?? 0 }));
    },
  };
}

export type VaultRecords = ReturnType<typeof vaultRecords>;
