import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection } from 'mongoose';
import { headLength, mediaTypeOf } from '../domain/evidence/media-types.ts';
import type { FoundContent } from '../domain/evidence/types.ts';

/** Where the bytes of evidence are kept: GridFS here; any object store that keeps bytes under a key can stand in its place. */
export type EvidenceBytes = {
  /** Keeps what comes, and tells what it was. @throws TooLarge beyond `most` bytes, and keeps nothing */
  put(content: AsyncIterable<Uint8Array>, most: number): Promise<{ readonly storageKey: string; readonly found: FoundContent }>;
  open(storageKey: string): Readable;
  /** Removing what is not there changes nothing. */
  remove(storageKey: string): Promise<void>;
};

/** More bytes came than were announced. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Counts, hashes and looks at the bytes on their way. */
function inspection(most: number) {
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  return {
    async *passing(content: AsyncIterable<Uint8Array>) {
      for await (const chunk of content) {
        size += chunk.length;
        if (size > most) throw new TooLarge(`more than ${most} bytes`);
        hash.update(chunk);
        if (head.length < headLength) head = Buffer.concat([head, chunk.subarray(0, headLength)]);
        yield chunk;
      }
    },
    found: (): FoundContent => ({ mediaType: mediaTypeOf(head), size, sha256: hash.digest('hex') }),
  };
}

/** In the service's own database, in pieces of 255 KiB. */
export function gridFsBytes(connection: Connection): EvidenceBytes {
  const bucket = () => {
    if (!connection.db) throw new Error('the database connection is not open');
    return new mongoose.mongo.GridFSBucket(connection.db, { bucketName: 'evidence_bytes' });
  };
  const idOf = (storageKey: string) => new mongoose.mongo.ObjectId(storageKey);
  return {
    async put(content, most) {
      const looking = inspection(most);
      const upload = bucket().openUploadStream('evidence');
      // A stream that ends in an error takes back the pieces that it has written.
      await pipeline(looking.passing(content), upload).catch(async (error: unknown) => {
        await upload.abort().catch(() => undefined);
        throw error;
      });
      return { storageKey: upload.id.toHexString(), found: looking.found() };
    },
    open: (storageKey) => bucket().openDownloadStream(idOf(storageKey)),
    async remove(storageKey) {
      const files = await bucket()
        .find({ _id: idOf(storageKey) })
        .toArray();
      if (files.length > 0) await bucket().delete(idOf(storageKey));
    },
  };
}
