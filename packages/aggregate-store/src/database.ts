import type { Part } from '@danvan/runtime';
import mongoose, { type Connection } from 'mongoose';
import type { Index } from './model.ts';

type Declared = { readonly model: { readonly collection: { readonly name: string } }; readonly indexes: readonly Index[] };

/** A connection that is opened by its part; models can be made on it at once. Writes are acknowledged by the majority and journaled. */
export function mongoConnection(url: string): Connection {
  return mongoose.createConnection(url, {
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5_000,
    maxPoolSize: 20,
    w: 'majority',
    journal: true,
  });
}

/** One collection after the other: some servers hang when many are created at once. */
async function build(connection: Connection, declared: readonly Declared[]): Promise<void> {
  const database = connection.db;
  if (!database) throw new Error('the database connection is not open');
  const present = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const { model, indexes } of declared) {
    const { name } = model.collection;
    if (!present.has(name)) await database.createCollection(name);
    for (const [fields, options] of indexes) await database.collection(name).createIndex(fields as Record<string, 1 | -1>, options ?? {});
  }
}

/** The database as the innermost part: connects, builds the declared collections and indexes, and is ready when both are done. */
export function database(connection: Connection, declared: readonly Declared[]): Part {
  return {
    name: 'database',
    async start() {
      await connection.asPromise();
      await build(connection, declared);
    },
    async stop() {
      await connection.close();
    },
    async notReady() {
      await connection.db?.command({ ping: 1 });
      return connection.readyState === 1 ? null : 'not connected';
    },
  };
}
