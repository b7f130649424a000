import type { Lease } from '@danvan/messaging';
import type { Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';
import { type Indexed, plainModel } from './model.ts';

export type LeaseDocument = { _id: string; holder: string; token: number; expiresAt: Date };

export function leaseModel(connection: Connection): Indexed<LeaseDocument> {
  return plainModel<LeaseDocument>(connection, 'leases', {
    holder: { type: String, required: true },
    token: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  });
}

/** The moment at which what was given back ends. */
const givenBack = new Date(0);

/**
 * Leases of a name's shards, one document each. A token grows each time its holder changes, so what an old holder does late can be told
 * apart. The replicas that live have a document each as well.
 */
export function mongoLease({ model }: Indexed<LeaseDocument>, name: string, now: () => Date = () => new Date()): Lease {
  const until = (ttl: number) => new Date(now().getTime() + ttl);
  const idOf = (shard: number) => `${name}/shard/${shard}`;
  const replicaOf = (holder: string) => `${name}/replica/${holder}`;
  const replicas = { _id: { $gt: replicaOf(''), $lt: replicaOf('~') } };
  return {
    async attend(holder, ttl) {
      await model.updateOne({ _id: replicaOf(holder) }, { $set: { holder, token: 0, expiresAt: until(ttl) } }, { upsert: true });
      const known = await model.find(replicas).lean<LeaseDocument[]>();
      const dead = known.filter(({ expiresAt }) => expiresAt < now());
      if (dead.length > 0) await model.deleteMany({ _id: { $in: dead.map(({ _id }) => _id) }, expiresAt: { $lt: now() } });
      return known.length - dead.length;
    },
    async acquire(holder, shard, ttl) {
      try {
        const before = await model
          .findOneAndUpdate(
            { _id: idOf(shard), expiresAt: { $lt: now() } },
            { $set: { holder, expiresAt: until(ttl) }, $inc: { token: 1 } },
            { upsert: true, returnDocument: 'before', setDefaultsOnInsert: false },
          )
          .lean<LeaseDocument>();
        return { token: (before?.token ?? 0) + 1, abandoned: before !== null && before.expiresAt > givenBack };
      } catch (error) {
        if (isDuplicateKey(error)) return null; // another holds it: the upsert met its document
        throw error;
      }
    },
    async renew(holder, shard, token, ttl) {
      const { matchedCount } = await model.updateOne({ _id: idOf(shard), holder, token }, { $set: { expiresAt: until(ttl) } });
      return matchedCount === 1;
    },
    async release(holder, shard, token) {
      await model.updateOne({ _id: idOf(shard), holder, token }, { $set: { expiresAt: givenBack } });
    },
    async leave(holder) {
      await model.deleteOne({ _id: replicaOf(holder) });
    },
  };
}
