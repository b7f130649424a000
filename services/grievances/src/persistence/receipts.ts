import type { KeyObject } from 'node:crypto';
import { ignoringDuplicates, plainModel } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';
import { opensReceipt, type ReceiptSeal, readReceiptCode, receiptCode, receiptLookup, sealReceipt } from '../vault/receipt-code.ts';

type ReceiptDocument = ReceiptSeal & { _id: string; petitionId: string; windowFrom: Date; uses: number };

/** So often a receipt can be used within a window: each use costs a slow hash. */
const usesPerWindow = 30;
/** Milliseconds. */
const window = 60_000;

const text = { type: String, required: true };

export const receiptModel = (connection: Connection) =>
  plainModel<ReceiptDocument>(
    connection,
    'receipts',
    { petitionId: text, salt: text, hash: text, windowFrom: { type: Date, required: true }, uses: { type: Number, required: true } },
    [[{ petitionId: 1 }]],
  );

/** What a typed code leads to. */
export type Receipt = { readonly petitionId: string } | 'UNKNOWN' | 'TOO_OFTEN';

/** Receipts by their codes. A code itself is kept nowhere. */
export function receipts({ model }: ReturnType<typeof receiptModel>, key: KeyObject) {
  /** Counts a use. @returns false where the receipt has been used too often within this window; replicas count together */
  const mayUse = async (_id: string, now: Date): Promise<boolean> => {
    const from = new Date(now.getTime() - window);
    const counted = await model
      .findOneAndUpdate({ _id, windowFrom: { $gt: from } }, { $inc: { uses: 1 } }, { returnDocument: 'after' })
      .lean<ReceiptDocument>();
    if (counted) return counted.uses <= usesPerWindow;
    await model.updateOne({ _id, windowFrom: { $lte: from } }, { $set: { windowFrom: now, uses: 1 } });
    return true;
  };
  return {
    /** Makes the receipt of a petition. @returns the code, for whoever sent this request and for nobody else */
    async issue(petitionId: string, idempotencyKey: string, now: Date): Promise<string> {
      const code = receiptCode(key, petitionId, idempotencyKey);
      const plain = readReceiptCode(code) ?? '';
      const receipt = { _id: receiptLookup(key, plain), petitionId, ...(await sealReceipt(plain)), windowFrom: now, uses: 0 };
      await ignoringDuplicates(model.collection.insertMany([receipt] as never));
      return code;
    },
    async find(typed: string, now: Date): Promise<Receipt> {
      const plain = readReceiptCode(typed);
      if (plain === null) return 'UNKNOWN';
      const receipt = await model.findOne({ _id: receiptLookup(key, plain) }).lean<ReceiptDocument>();
      if (!receipt) return 'UNKNOWN';
      if (!(await mayUse(receipt._id, now))) return 'TOO_OFTEN';
      return (await opensReceipt(plain, receipt)) ? { petitionId: receipt.petitionId } : 'UNKNOWN';
    },
  };
}

export type Receipts = ReturnType<typeof receipts>;
