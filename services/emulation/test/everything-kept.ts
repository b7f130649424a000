import mongoose from 'mongoose';

/** Every collection of a database, its documents as text. */
export async function everythingKept(mongoUrl: string): Promise<(readonly [collection: string, documents: string])[]> {
  const connection = await mongoose.createConnection(mongoUrl).asPromise();
  try {
    const collections = await connection.listCollections();
    const read = ({ name }: { name: string }) => connection.collection(name).find({}).toArray();
    return await Promise.all(collections.map(async (one) => [one.name, JSON.stringify(await read(one))] as const));
  } finally {
    await connection.close();
  }
}
