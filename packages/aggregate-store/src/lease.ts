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

/** A lease in one document. Its token grows each time the holder changes, so what an old holder does late can be told apart. */
export function mongoLease({ model }: Indexed<LeaseDocument>, name: string, now: () => Date = () => new Date()): Lease {
  const until = (ttl: number) => new Date(now().getTime() + ttl);
  return {
    async acquire(holder, ttl) {
      try {
        const lease = await model
          .findOneAndUpdate(
            { _id: name, expiresAt: { $lt: now() } },
            { $set: { holder, expiresAt: until(ttl) }, $inc: { token: 1 } },
            { upsert: true, returnDocument: 'after', setDefaultsOnInsert: false },
          )
          .lean<LeaseDocument>();
        return lease?.token ?? null;
      } catch (error) {
        if (isDuplicateKey(error)) return null; // another holds it: the upsert met its document
        throw error;
      }
    },
    async renew(holder, token, ttl) {
      const { matchedCount } = await model.updateOne({ _id: name, holder, token }, { $set: { expiresAt: until(ttl) } });
      return matchedCount === 1;
    },
    async release(holder, token) {
      await model.updateOne({ _id: name, holder, token }, { $set: { expiresAt: new Date(0) } });
    },
  };
}
